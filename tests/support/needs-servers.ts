const projects = ['unit', 'api', 'browser', 'postgres', 'security'];
const withoutServers = /^(unit|postgres)$/;
const fileWithoutServers = /(^|\/)(unit|postgres)(\/|$)/;

/** Whether a Playwright command line can reach tests that need the app: any but those of `unit` and `postgres` alone. */
export function needsServers(commandLine: string[]): boolean {
  const words = commandLine.flatMap((word) => (word.startsWith('--project=') ? word.split('=') : [word]));
  const chosen: string[] = [];
  const files: string[] = [];
  let before = '';
  for (const word of words) {
    // `--project` takes as many names as follow it.
    if (before === '--project' && projects.includes(word)) {
      chosen.push(word);
      continue;
    }
    // What follows an option may be its value; taken for a file it could only hide that servers are needed.
    if (!word.startsWith('-') && !before.startsWith('-') && word !== 'test') files.push(word);
    before = word;
  }
  if (chosen.length > 0) return !chosen.every((name) => withoutServers.test(name));
  return files.length === 0 || !files.every((file) => fileWithoutServers.test(file));
}
