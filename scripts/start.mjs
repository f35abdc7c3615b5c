// npm start: the production server, in this very process, so that signals and exit codes need no passing on.
import { isIP } from 'node:net';

const { PORT = '3000', HOSTNAME = '' } = process.env;
// Containers set HOSTNAME to the machine's name, which is nothing to listen on.
const bind = isIP(HOSTNAME) !== 0 || HOSTNAME === 'localhost' ? ['-H', HOSTNAME] : [];

process.argv.splice(2, 0, 'start', '-p', PORT, ...bind);
await import('../node_modules/next/dist/bin/next');
