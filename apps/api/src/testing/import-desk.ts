import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  ChangeImport,
  CreateImport,
  FindingsQueries,
  ImportsQueries,
  PublishImport,
  ReverseImport,
  TriageFinding,
} from '../discovery';
import type { FindingView, TriageInput } from '../discovery/findings/findings.dto';
import type { OptionsChange } from '../discovery/imports/import-options';
import type { ImportRowView, ImportView } from '../discovery/imports/imports.dto';
import { type Desk, openDesk } from './approval-desk';

/** Money as it stands on all lines of a fund source, in minor units. */
export interface SourceTotals {
  readonly it: string;
  readonly marketing: string;
  readonly shadow: string;
  readonly committed: string;
}

/** Finance's desk for payments files, and the CIO's for what they bring to light. */
export interface ImportDesk extends Desk {
  upload(text: string, fileName?: string): Promise<ImportView>;
  /** Says something about a preview. */
  correct(id: string, change: OptionsChange, version?: number): Promise<ImportView>;
  /** Asks for the publication and waits for its end. */
  publish(id: string): Promise<ImportView>;
  /** A file that nobody has a question about, all the way. */
  imported(text: string): Promise<ImportView>;
  reverse(id: string): Promise<ImportView>;
  rows(id: string): Promise<ImportRowView[]>;
  findings(): Promise<FindingView[]>;
  finding(name: string): Promise<FindingView>;
  triage(id: string, input: TriageInput): Promise<FindingView>;
  totals(): Promise<SourceTotals>;
}

export async function openImportDesk(): Promise<ImportDesk> {
  const desk = await openDesk();
  const { app, db } = desk;
  const finance = desk.as('finance');
  const cio = desk.as('cio');
  const view = (id: string): Promise<ImportView> => app.get(ImportsQueries).get(id, finance);
  const upload = async (text: string, fileName = `${randomUUID()}.csv`): Promise<ImportView> =>
    view(await withFile(text, (file) => app.get(CreateImport).execute({ ...file, fileName }, finance)));
  const publish = async (id: string): Promise<ImportView> => {
    await app.get(PublishImport).request(id, finance);
    for (;;) {
      const { status } = await view(id);
      if (status !== 'publishing') return view(id);
      await wait(20);
    }
  };
  const findings = async (): Promise<FindingView[]> => (await app.get(FindingsQueries).list({ limit: 200 }, cio)).items;
  return {
    ...desk,
    upload,
    publish,
    findings,
    correct: async (id, change, version) => {
      await app.get(ChangeImport).execute(id, change, version ?? null, finance);
      return view(id);
    },
    imported: async (text) => publish((await upload(text)).id),
    reverse: async (id) => {
      await app.get(ReverseImport).execute(id, 'Wrong file', finance);
      return view(id);
    },
    rows: async (id) => (await app.get(ImportsQueries).rows(id, { limit: 200 }, finance)).items,
    finding: async (name) => {
      const found = (await findings()).find((candidate) => candidate.name === name);
      if (!found) throw new Error(`There is no finding called ${name}.`);
      return app.get(FindingsQueries).get(found.id, cio);
    },
    triage: async (id, input) => {
      await app.get(TriageFinding).execute(id, input, cio);
      return app.get(FindingsQueries).get(id, cio);
    },
    totals: async () => {
      const [row] = await db.query<SourceTotals>(
        `select coalesce(sum(actual_minor) filter (where fund_source = 'it'), 0)::text as it,
                coalesce(sum(actual_minor) filter (where fund_source = 'marketing'), 0)::text as marketing,
                coalesce(sum(actual_minor) filter (where fund_source = 'shadow'), 0)::text as shadow,
                coalesce(sum(committed_minor), 0)::text as committed from budget_line`,
      );
      if (!row) throw new Error('There are no totals.');
      return row;
    },
  };
}

async function withFile<T>(
  text: string,
  work: (file: { path: string; byteCount: number; sha256: Buffer }) => Promise<T>,
): Promise<T> {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'tandem-spec-'));
  const file = path.join(folder, 'file');
  const bytes = Buffer.from(text);
  await fs.promises.writeFile(file, bytes);
  try {
    return await work({ path: file, byteCount: bytes.length, sha256: createHash('sha256').update(bytes).digest() });
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true });
  }
}

/** A file of payments: date, department, supplier, amount, and optionally a transaction number. */
export const fileOf = (
  ...rows: readonly (readonly [day: string, department: string, supplier: string, amount: string, id?: string])[]
): string =>
  ['Date,Department,Supplier,Amount,Transaction Number', ...rows.map((row) => [...row, ''].slice(0, 5).join(','))].join(
    '\n',
  );
