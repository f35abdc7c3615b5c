// npm start: the production server, in this very process, so that signals and exit codes need no passing on.
import { lookFirst } from './lib/first-look.mjs';
import { bindArguments } from './lib/ports.mjs';

// Longer than a proxy keeps its connections (60 s as a rule): else it may send into one that we are closing, and show a 502.
const keepAlive = ['--keepAliveTimeout', '75000'];
// Next leaves signals to us: see lib/shutdown.ts.
process.env.NEXT_MANUAL_SIG_HANDLE = '1';
process.argv.splice(2, 0, 'start', ...bindArguments(process.env), ...keepAlive);
lookFirst();
await import('../node_modules/next/dist/bin/next');
