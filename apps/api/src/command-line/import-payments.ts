import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ChangeImport, CreateImport, ImportsQueries, PublishImport } from '../discovery';
import { Database } from '../platform';
import { actingPerson } from './acting-person';
import type { CommandContext } from './command-context';

/** Takes in a payments file as the web does: preview, questions, publication, counts. */
export async function importPayments({ app, say }: CommandContext, args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { as: { type: 'string' }, currency: { type: 'string' }, 'date-order': { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || !fs.existsSync(file)) throw new Error(file ? `There is no file ${file}.` : 'Name the file to import.');
  const actor = await actingPerson(app.get(Database), 'finance', values.as);
  const bytes = fs.readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest();
  const upload = { path: path.resolve(file), fileName: path.basename(file), byteCount: bytes.length, sha256 };
  const id = await app.get(CreateImport).execute(upload, actor);

  const dateOrder = values['date-order'];
  if (values.currency !== undefined || dateOrder !== undefined) {
    const change = {
      ...(values.currency ? { currency: values.currency } : {}),
      ...(dateOrder ? { dateOrder: readOrder(dateOrder) } : {}),
    };
    await app.get(ChangeImport).execute(id, change, null, actor);
  }
  const preview = await app.get(ImportsQueries).get(id, actor);
  if (preview.questions.length > 0) {
    for (const { text, choices } of preview.questions) say(`${text} (${choices.join(', ')})`);
    throw new Error(
      `The preview ${id} has open questions: answer them in the web, or with the options of this command.`,
    );
  }
  await app.get(PublishImport).request(id, actor);
  let done = await app.get(ImportsQueries).get(id, actor);
  for (; done.status === 'publishing'; done = await app.get(ImportsQueries).get(id, actor)) await wait(200);
  say(JSON.stringify(done.counts, null, 2));
  say(`The import ${id} is ${done.status}.`);
  return done.status === 'published' ? 0 : 1;
}

function readOrder(text: string): 'dmy' | 'mdy' | 'ymd' {
  if (text === 'dmy' || text === 'mdy' || text === 'ymd') return text;
  throw new Error('Write the order of day, month and year as dmy, mdy or ymd.');
}
