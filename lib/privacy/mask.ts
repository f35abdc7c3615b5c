/** What stands for somebody from now on. */
export type Mask = {
  name: string;
  hide: (text: string) => string;
  /** What stands for a name a guest of theirs has: different ones stay apart, so that guests are matched as before. */
  nameOf: (name: string) => string;
  /** What stands for each of their user ids; accounts of their own stay apart, so that sums stay true. */
  userIds: Map<string, string>;
  /** Keys of participants that hold such an id, and what they become. */
  keys: Map<string, string>;
};
