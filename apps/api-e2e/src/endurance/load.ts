import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { formatDecimal, money } from '@tandem/money';
import { type RequestView, sendDraft } from '../support/budget';
import type { Answer, Client } from '../support/client';
import { chance } from './chance';

/** Where a request ends that was sent during a round. */
export type Fate = 'submitted' | 'approved' | 'rejected' | 'withdrawn';

/** Of ten requests, so many end like this. */
const FATES: readonly Fate[] = [
  ...Array<Fate>(4).fill('approved'),
  ...Array<Fate>(2).fill('rejected'),
  ...Array<Fate>(2).fill('withdrawn'),
  ...Array<Fate>(2).fill('submitted'),
];

/** A write with its key, as it can be sent again. */
export interface Call {
  readonly client: Client;
  readonly path: string;
  readonly body: object;
  readonly idempotencyKey: string;
}

/** One request with everything that was sent for it, all of it acknowledged in the end. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly minor: bigint;
  readonly fate: Fate;
  readonly calls: readonly Call[];
}

/** Who works during a round, and on which budget line. */
export interface Desk {
  readonly cmo: Client;
  readonly cio: Client;
  readonly line: string;
  readonly seed: number;
}

const WORKERS = 12;
const PAUSE_MS = 100;
const PATIENCE_MS = 60_000;

/**
 * People who ask, withdraw, approve and reject in parallel until something is killed. From then on they begin nothing
 * new, send whatever was not answered again with the same key, and bring every request that was acknowledged to its end.
 */
export class Load {
  readonly items: Item[] = [];
  readonly faults: string[] = [];
  /** Writes that were acknowledged before the kill. */
  acknowledged = 0;
  /** Writes that the kill left without an answer and that were sent again with their key. */
  unanswered = 0;
  /** Of these, the ones that had taken effect: the repetition got the stored reply. */
  takenEffect = 0;
  /** Tries that were answered with 503. */
  unavailable = 0;
  /** Tries whose connection was refused or cut. */
  dropped = 0;
  /** When the first write was acknowledged that had not been answered before. */
  servedAgainAt: number | undefined;

  private isBroken = false;
  private hasSent = false;
  private readonly workers: readonly Promise<void>[];

  constructor(
    private readonly desk: Desk,
    private readonly name: string,
  ) {
    this.workers = Array.from({ length: WORKERS }, (_, worker) => this.work(worker));
  }

  /** A kill before anything was acknowledged would prove nothing. */
  async underWay(): Promise<void> {
    while (!this.hasSent && this.faults.length === 0) await wait(5);
  }

  /** To be called right before the kill. */
  beginNothingNew(): void {
    this.isBroken = true;
  }

  async finish(): Promise<void> {
    await Promise.all(this.workers);
  }

  private async work(worker: number): Promise<void> {
    try {
      // With letters between the figures: for the register, which leaves blanks out, 1 11 and 11 1 are one name.
      for (let number = 0; !this.isBroken; number++) await this.carry(`${this.name} w${worker} n${number}`);
    } catch (error) {
      this.faults.push(String(error));
    }
  }

  private async carry(name: string): Promise<void> {
    const { cmo, cio, seed } = this.desk;
    const minor = 100n + BigInt(Math.floor(chance(seed, `${name} amount`) * 40_000));
    const fate = FATES[Math.floor(chance(seed, `${name} fate`) * FATES.length)] ?? 'submitted';
    const id = await this.draft(name, minor);
    if (id === undefined) return;
    const submission = call(cmo, `/requests/${id}/submission`, {});
    const { body: sent } = await this.untilAnswered(submission);
    this.hasSent = true;
    const ends: Record<Fate, readonly Call[]> = {
      submitted: [],
      approved: [call(cio, `/requests/${id}/decisions`, { verdict: 'approve', version: sent.version })],
      rejected: [
        call(cio, `/requests/${id}/decisions`, { verdict: 'reject', version: sent.version, reason: 'We own one' }),
      ],
      withdrawn: [call(cmo, `/requests/${id}/withdrawal`, {})],
    };
    for (const end of ends[fate]) await this.untilAnswered(end);
    this.items.push({ id, name, minor, fate, calls: [submission, ...ends[fate]] });
  }

  /** A draft has no key: one that is not acknowledged is given up. */
  private async draft(name: string, minor: bigint): Promise<string | undefined> {
    const amount = formatDecimal(money(minor, 'EUR'));
    const more = { toolName: `Tool ${name}`, vendorName: `Vendor ${name}` };
    const answer = await unlessDropped(sendDraft(this.desk.cmo, this.desk.line, amount, more));
    if (!answer || answer.status === 503) {
      this.count(answer);
      return undefined;
    }
    if (answer.status !== 201) throw new Error(`A draft was answered with ${told(answer)}`);
    if (!this.isBroken) this.acknowledged += 1;
    return answer.body.id;
  }

  private async untilAnswered(sent: Call): Promise<Answer<RequestView>> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let attempt = 1; Date.now() < deadline; attempt++) {
      const answer = await unlessDropped(send(sent));
      if (answer && answer.status !== 503) {
        this.accept(sent, answer, attempt > 1);
        return answer;
      }
      this.count(answer);
      await wait(PAUSE_MS);
    }
    throw new Error(`${sent.path} was not answered within ${PATIENCE_MS / 1_000} s`);
  }

  private accept(sent: Call, answer: Answer<RequestView>, isRepeated: boolean): void {
    if (answer.status !== 200) throw new Error(`${sent.path} was answered with ${told(answer)}`);
    if (!this.isBroken) this.acknowledged += 1;
    if (isRepeated) {
      this.unanswered += 1;
      this.servedAgainAt ??= performance.now();
      if (isReplay(answer)) this.takenEffect += 1;
    } else if (isReplay(answer)) throw new Error(`${sent.path} was a repetition at the first try`);
  }

  private count(answer: Answer<unknown> | undefined): void {
    if (!this.isBroken) throw new Error(`A write failed before the kill: ${answer ? told(answer) : 'cut'}`);
    if (!answer) this.dropped += 1;
    else if (answer.headers.has('retry-after')) this.unavailable += 1;
    else throw new Error('A 503 does not say when to try again');
  }
}

export const send = ({ client, path, body, idempotencyKey }: Call): Promise<Answer<RequestView>> =>
  client.post<RequestView>(path, body, { idempotencyKey });

export const isReplay = ({ headers }: Answer<unknown>): boolean => headers.get('idempotent-replayed') === 'true';

export const told = ({ status, body }: Answer<unknown>): string => `${status} ${JSON.stringify(body)}`;

const call = (client: Client, path: string, body: object): Call => ({
  client,
  path,
  body,
  idempotencyKey: randomUUID(),
});

/**
 * Nothing when the connection was refused or cut, which fetch tells by a TypeError; every other failure is one. The name
 * is compared, since Jest has a TypeError of its own.
 */
async function unlessDropped<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if ((error as Error).name === 'TypeError') return undefined;
    throw error;
  }
}
