import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '../support/client';
import { openOwnLine, type OwnCompany } from '../support/own-company';
import { chance } from './chance';
import { contradictions, forgottenKeys, losses } from './invariants';
import { type Desk, type Item, Load } from './load';

/** A company in which rounds of kills follow each other; every round looks at the requests of all rounds before it, too. */
export interface Proving extends Desk {
  readonly company: OwnCompany;
  readonly finance: Client;
  readonly items: Item[];
  /** What is wrong and was told after an earlier round. */
  readonly told: Set<string>;
}

export interface Round {
  /** Counted from the first request that was sent and acknowledged. */
  readonly killedAfterMs: number;
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly takenEffect: number;
  readonly unavailable: number;
  readonly dropped: number;
  /** From the kill until the server said again that it can serve. */
  readonly readyMs: number;
  /** From the kill until the first write that it had left unanswered was acknowledged; nothing if it left none. */
  readonly servedMs: number | undefined;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Everything else that must not be. */
  readonly faults: readonly string[];
}

export async function prepareProving(company: OwnCompany, seed: number): Promise<Proving> {
  const line = await openOwnLine(company, 'PROVING', '100000000.00');
  const [cmo, cio, finance] = [await company.as('cmo'), await company.as('cio'), await company.as('finance')];
  return { company, seed, line, cmo, cio, finance, items: [], told: new Set() };
}

/** F1: kill -9 of the server, which is then started again as a person would. */
export function killServer(proving: Proving, name: string): Promise<Round> {
  const { company } = proving;
  return survive(proving, name, async () => {
    await company.kill();
    await company.restart();
  });
}

/** F2: kill -9 of PostgreSQL under the running server, which answers 503 meanwhile and recovers by itself. */
export async function killDatabase(proving: Proving, name: string): Promise<Round> {
  const { company } = proving;
  const round = await survive(proving, name, async () => {
    company.killDatabase();
    await untilReady(company.origin);
  });
  if (round.dropped === 0) return round;
  return { ...round, faults: [...round.faults, `The server cut or refused ${round.dropped} connections`] };
}

async function untilReady(origin: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await fetch(`${origin}/readyz`)).ok) {
    if (Date.now() > deadline) throw new Error('The server did not become ready again within 60 s');
    await wait(20);
  }
}

async function survive(proving: Proving, name: string, killAndRecover: () => Promise<void>): Promise<Round> {
  const { company, items, told } = proving;
  const killedAfterMs = 100 + Math.floor(chance(proving.seed, `${name} moment`) * 1_400);
  const load = new Load(proving, name);
  await load.underWay();
  await wait(killedAfterMs);
  load.beginNothingNew();
  const killedAt = performance.now();
  await killAndRecover();
  const readyMs = performance.now() - killedAt;
  await load.finish();
  items.push(...load.items);

  const before = await losses(company, items);
  const forgotten = await forgottenKeys(load.items);
  const after = await losses(company, items);
  const news = (lines: readonly string[]): string[] =>
    lines.filter((line) => {
      const isNew = !told.has(line);
      told.add(line);
      return isNew;
    });
  return {
    killedAfterMs,
    acknowledged: load.acknowledged,
    unanswered: load.unanswered,
    takenEffect: load.takenEffect,
    unavailable: load.unavailable,
    dropped: load.dropped,
    readyMs,
    servedMs: load.servedAgainAt === undefined ? undefined : load.servedAgainAt - killedAt,
    lost: news([...before.lost, ...forgotten]),
    doubled: news(after.doubled),
    faults: news([...load.faults, ...(await contradictions(company, proving))]),
  };
}
