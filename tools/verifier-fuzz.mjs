// `npm run verifier-fuzz [-- <runs> <seed>]`: 10,000 changed exports of an audit trail against the script that ships with them.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { fuzz } = await import('./verifier-fuzz/fuzz.mjs');
const [runs = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const began = Date.now();
const { refused, accepted, asProcess, wrong } = await fuzz({ runs, seed, processes: Math.min(100, runs) });
for (const line of wrong) console.log(`WRONG: ${line}`);
console.log(
  `${runs} changed exports, seed ${seed}: ${refused} refused, ${accepted} accepted, ${wrong.length} wrong answers; ` +
    `${asProcess} of them as a process. ${((Date.now() - began) / 1000).toFixed(1)} s.`,
);
process.exit(wrong.length === 0 ? 0 : 1);
