import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addDays } from '@tandem/money';
import { CreateImport, PublishImport } from '../../discovery';
import type { PersonKey } from '../data/company';
import type { DemoFile } from '../payments/demo-file';
import type { DemoWorld } from './demo-world';
import { type Happening, instant, workingDay } from './happening';

/** Days from the end of a period until finance has its file; short, so that a year is complete before the next begins. */
const DAYS_TO_ARRIVE = 2;

/** Finance imports each file some days after its period has ended; the newest ones were exported today. */
export function bringInPayments(files: readonly DemoFile[], now: Date): Happening[] {
  return files.map((file, index) => {
    const arrival = instant(workingDay(addDays(file.upTo, DAYS_TO_ARRIVE)), 60 + index);
    const by: PersonKey = index % 4 === 3 ? 'beatriz.leon' : 'finance';
    return {
      at: arrival < now ? arrival : now,
      what: file.fileName,
      happen: (world: DemoWorld) => bringIn(world, file, by),
    };
  });
}

async function bringIn(world: DemoWorld, file: DemoFile, by: PersonKey): Promise<void> {
  const importId = await inTemporaryFile(file.bytes, (location) =>
    world.use(CreateImport).execute(
      {
        path: location,
        fileName: file.fileName,
        byteCount: file.bytes.length,
        sha256: createHash('sha256').update(file.bytes).digest(),
      },
      world.as(by),
    ),
  );
  const publish = world.use(PublishImport);
  await publish.request(importId, world.as(by));
  // The job does the same; here it would run when the history has gone on already.
  await publish.run({ importId, actor: world.as(by) });
  await requirePublished(world, importId, file);
}

async function requirePublished(world: DemoWorld, importId: string, file: DemoFile): Promise<void> {
  const [row] = await world.read<{ status: string; payments: string }>(
    `select status, counts ->> 'payments' as payments from import_batch where id = $1`,
    [importId],
  );
  if (row?.status !== 'published' || Number(row.payments) !== file.expected.payments) {
    throw new Error(
      `${file.fileName} is ${row?.status ?? 'lost'} with ${row?.payments ?? 'no'} payments instead of ${file.expected.payments}.`,
    );
  }
}

async function inTemporaryFile<T>(bytes: Uint8Array, work: (location: string) => Promise<T>): Promise<T> {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'tandem-demo-'));
  const location = path.join(folder, 'file');
  try {
    await fs.promises.writeFile(location, bytes, { mode: 0o600 });
    return await work(location);
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true });
  }
}
