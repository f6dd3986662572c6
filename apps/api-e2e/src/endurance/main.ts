import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { foundCompany, type OwnCompany } from '../support/own-company';
import { killDatabase, killServer, prepareProving, type Proving, type Round } from './rounds';

interface Plan {
  readonly server: number;
  readonly database: number;
  readonly seed: number;
  /** A server that takes more seconds to be ready again is a fault even when nothing is lost; a busy machine needs more. */
  readonly ready: number;
}

interface Series {
  readonly id: 'F1' | 'F2';
  readonly victim: string;
  readonly rounds: number;
  readonly kill: (proving: Proving, name: string) => Promise<Round>;
}

function readPlan(): Plan {
  const { values } = parseArgs({
    options: {
      server: { type: 'string', default: '30' },
      database: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
      ready: { type: 'string', default: '10' },
    },
  });
  const whole = (name: keyof typeof values): number => {
    const text = values[name];
    if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is "${text}" and must be a whole number.`);
    return Number(text);
  };
  return { server: whole('server'), database: whole('database'), seed: whole('seed'), ready: whole('ready') };
}

const wrongIn = ({ lost, doubled, faults, readyMs }: Round, { ready }: Plan): string[] => [
  ...lost,
  ...doubled,
  ...faults,
  ...(readyMs > ready * 1_000 ? [`It took ${seconds(readyMs)} to be ready again, more than ${ready} s`] : []),
];

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

async function run(proving: Proving, plan: Plan, { id, victim, rounds, kill }: Series): Promise<Round[]> {
  if (rounds > 0) console.log(`\n${id}: kill -9 of ${victim}, ${rounds} rounds`);
  const done: Round[] = [];
  for (let number = 1; number <= rounds; number++) {
    const round = await kill(proving, `${id} ${number}`);
    done.push(round);
    console.log(line(`${id} ${number}`, round));
    for (const fault of wrongIn(round, plan)) console.log(`    ${fault}`);
  }
  return done;
}

const line = (name: string, round: Round): string =>
  [
    name.padEnd(6),
    `killed after ${String(round.killedAfterMs).padStart(4)} ms`,
    `acknowledged ${String(round.acknowledged).padStart(3)}`,
    `unanswered ${String(round.unanswered).padStart(2)} (done already ${round.takenEffect})`,
    `503 ${String(round.unavailable).padStart(3)}`,
    `ready ${seconds(round.readyMs)}`,
    `served ${round.servedMs === undefined ? '-' : seconds(round.servedMs)}`,
    `lost ${round.lost.length}`,
    `doubled ${round.doubled.length}`,
    `faults ${round.faults.length}`,
  ].join('  ');

function summary(id: string, rounds: readonly Round[]): Record<string, string | number> {
  const sum = (figure: (round: Round) => number): number => rounds.reduce((total, round) => total + figure(round), 0);
  const ready = rounds.map(({ readyMs }) => readyMs).toSorted((a, b) => a - b);
  const served = rounds.flatMap(({ servedMs }) => servedMs ?? []).toSorted((a, b) => a - b);
  const middleAndMost = (sorted: readonly number[]): string =>
    `${seconds(sorted[Math.floor(sorted.length / 2)] ?? 0)} / ${seconds(sorted.at(-1) ?? 0)}`;
  return {
    series: id,
    rounds: rounds.length,
    acknowledged: sum((round) => round.acknowledged),
    unanswered: sum((round) => round.unanswered),
    'done already': sum((round) => round.takenEffect),
    '503 answers': sum((round) => round.unavailable),
    lost: sum((round) => round.lost.length),
    doubled: sum((round) => round.doubled.length),
    faults: sum((round) => round.faults.length),
    'ready, median / worst': middleAndMost(ready),
    'served, median / worst': middleAndMost(served),
  };
}

async function prove(company: OwnCompany, plan: Plan): Promise<boolean> {
  const proving = await prepareProving(company, plan.seed);
  const server = await run(proving, plan, { id: 'F1', victim: 'the server', rounds: plan.server, kill: killServer });
  const database = await run(proving, plan, {
    id: 'F2',
    victim: 'PostgreSQL',
    rounds: plan.database,
    kill: killDatabase,
  });
  console.log('');
  console.table([summary('F1', server), summary('F2', database)]);
  console.log(`${proving.items.length} requests were brought to an end and compared after each round since.`);
  return [...server, ...database].every((round) => wrongIn(round, plan).length === 0);
}

const plan = readPlan();
console.log(`Seed ${plan.seed}; repeat with: npm run endurance -- --seed ${plan.seed}`);
const company = await foundCompany();
try {
  const isWhole = await prove(company, plan);
  if (!isWhole) console.log(`What the server printed last: ${company.printed()}`);
  console.log(isWhole ? 'Nothing was lost, nothing was done twice.' : 'Not whole: see above.');
  process.exitCode = isWhole ? 0 : 1;
} finally {
  await company.stop();
}
