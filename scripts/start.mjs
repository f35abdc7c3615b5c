// npm start: the production server, in this very process, so that signals and exit codes need no passing on.
import { bindArguments } from './lib/ports.mjs';

process.argv.splice(2, 0, 'start', ...bindArguments(process.env));
await import('../node_modules/next/dist/bin/next');
