import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TaskThread } from './task-thread';

/** Tells which thread answers; does as it is told. */
const THREAD = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ kind, pieces = 0 }) => {
    if (kind === 'throw') throw new Error('as told');
    if (kind === 'leave') process.exit(0);
    if (kind === 'hang') for (;;);
    const held = [];
    while (kind === 'grow') held.push(new Array(10_000).fill(held.length));
    for (let piece = 0; piece < pieces; piece += 1) parentPort.postMessage({ piece, threadId });
    parentPort.postMessage(null);
  });`;

interface Task {
  readonly kind: 'answer' | 'throw' | 'leave' | 'hang' | 'grow';
  readonly pieces?: number;
}
interface Piece {
  readonly piece: number;
  readonly threadId: number;
}

describe('a thread for tasks that follow each other', () => {
  let folder: string;
  let thread: TaskThread<Task, Piece>;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-spec-'));
    fs.writeFileSync(path.join(folder, 'thread.mjs'), THREAD);
  });
  afterEach(() => thread.end());
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const start = (idleMs: number): void => {
    thread = new TaskThread(path.join(folder, 'thread.mjs'), { memoryMb: 32, idleMs });
  };
  const run = async (task: Task): Promise<Piece[]> => {
    const pieces: Piece[] = [];
    await thread.run(task, (piece) => pieces.push(piece));
    return pieces;
  };
  const threadOf = async (): Promise<number | undefined> => (await run({ kind: 'answer', pieces: 1 }))[0]?.threadId;

  it('gives all pieces of a task in their order, and none of the one before', async () => {
    start(60_000);
    const order = async (pieces: number) => (await run({ kind: 'answer', pieces })).map(({ piece }) => piece);
    expect(await order(3)).toEqual([0, 1, 2]);
    expect(await order(0)).toEqual([]);
    expect(await order(2)).toEqual([0, 1]);
  });

  it('stays for the next task', async () => {
    start(60_000);
    const first = await threadOf();
    expect(first).toBeGreaterThan(0);
    expect(await threadOf()).toBe(first);
  });

  it('ends when nobody needs it, and is there again for whoever comes later', async () => {
    start(1);
    const first = await threadOf();
    await wait(200);
    expect(await threadOf()).not.toBe(first);
  });

  it.each([
    ['throws', 'throw', 'as told'],
    ['leaves without an answer', 'leave', 'ended before its task'],
    ['takes more memory than it may', 'grow', 'memory limit'],
  ] as const)('loses the task that %s, and the next one has another thread', async (_, kind, message) => {
    start(60_000);
    const first = await threadOf();
    await expect(run({ kind })).rejects.toThrow(message);
    const next = await threadOf();
    expect(next).toBeGreaterThan(first ?? 0);
  });

  it('is stopped in the middle of a task when the product stops', async () => {
    start(60_000);
    const hanging = run({ kind: 'hang' });
    const lost = expect(hanging).rejects.toThrow('ended before its task');
    await thread.end();
    await lost;
  });
});
