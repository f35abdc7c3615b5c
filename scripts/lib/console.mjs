// How scripts talk: one line a step, one line when something stops them.

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text) => paint(1, text);
export const say = (text) => process.stdout.write(`${text}\n`);
export const heading = (text) => say(`\n${bold(`— ${text}`)}`);

/** Ends the script with one clear line (or a few) on stderr. */
export function giveUp(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** Node too old fails later in ways nobody can read. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(`Rollcall needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`);
}
