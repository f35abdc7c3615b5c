// What a part of the bench leaves to be put away: processes, folders, browsers. Last made, first put away.

export function createScope() {
  const undo = [];
  return {
    /** Registers how to put something away. */
    defer(putAway) {
      undo.push(putAway);
    },
    async close() {
      for (let putAway = undo.pop(); putAway; putAway = undo.pop()) {
        await Promise.resolve(putAway()).catch((error) => process.stderr.write(`${error.message}\n`));
      }
    },
  };
}
