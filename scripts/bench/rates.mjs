// Timing of code that runs in this process, so that two ways can be told apart on a machine that does other things too.

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Milliseconds that `times` runs take. */
function time(run, times) {
  const began = performance.now();
  for (let i = 0; i < times; i += 1) run();
  return performance.now() - began;
}

/** How many runs fill about `milliseconds`; finding out warms the code up. */
function timesToFill(run, milliseconds) {
  for (let times = 1; ; times *= 2) {
    const taken = time(run, times);
    if (taken >= milliseconds) return Math.max(1, Math.round((times * milliseconds) / taken));
  }
}

/**
 * Runs two ways in turns, so that whatever slows the machine slows both. Answers with milliseconds a run of each and
 * how many times the first one's time the second takes, medians of all rounds.
 */
export function compare(first, second, { rounds, milliseconds }) {
  const ways = [first, second].map((run) => ({ run, times: timesToFill(run, milliseconds), taken: [] }));
  const ratios = [];
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = ways.map(({ run, times, taken }) => {
      const each = time(run, times) / times;
      taken.push(each);
      return each;
    });
    ratios.push(other / one);
  }
  return { first: median(ways[0].taken), second: median(ways[1].taken), ratio: median(ratios) };
}
