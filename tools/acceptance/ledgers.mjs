// Every ledger through preview and publication; counts and sums equal to the control totals; a second time nothing moves.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Papa from 'papaparse';

export async function acceptLedgers({ finance, verify }, folder) {
  const { data: controls } = Papa.parse(fs.readFileSync(path.join(folder, 'control-totals.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  console.log(`\nLedgers: ${controls.length} files\n`);
  console.log(
    'file                              payments   not   refused               sum  suppliers  com/reg/shadow/review/none   s',
  );
  let isRight = true;
  for (const control of controls) {
    const started = performance.now();
    const batch = await importOnce(finance, path.join(folder, control.file), control.currency);
    const differences = compare(control, batch);
    print(control.file, batch, (performance.now() - started) / 1000);
    for (const difference of differences) console.log(`    ${difference}`);
    isRight &&= differences.length === 0;
  }
  const before = await everything(finance);
  let repeats = 0;
  for (const control of controls) {
    const again = await finance.upload(path.join(folder, control.file));
    if (again.status === 409 && again.body.code === 'import.duplicate') repeats += 1;
    else console.log(`    ${control.file}, a second time: ${again.status} instead of 409`);
  }
  const isUnchanged = before === (await everything(finance));
  console.log(
    `\nA second time: ${repeats} of ${controls.length} recognised, ${isUnchanged ? 'nothing changed' : 'SOMETHING CHANGED'}.`,
  );
  const verified = verify();
  process.stdout.write(verified.stdout + verified.stderr);
  return isRight && repeats === controls.length && isUnchanged && verified.status === 0;
}

async function importOnce(finance, file, currency) {
  const uploaded = await finance.upload(file);
  // The same bytes under another name: the earlier import stands for both.
  if (uploaded.status === 409) return finance.send('GET', `/imports/${uploaded.body.importId}`);
  if (uploaded.status !== 201) throw new Error(`${file}: ${uploaded.status} ${JSON.stringify(uploaded.body)}`);
  const { id, questions } = uploaded.body;
  if (questions.length > 0) console.log(`    asks: ${questions.map((question) => question.text).join(' ')}`);
  await finance.send('PATCH', `/imports/${id}`, { currency });
  await finance.send('POST', `/imports/${id}/publication`, {});
  for (;;) {
    const batch = await finance.send('GET', `/imports/${id}`);
    if (batch.status === 'published') return batch;
    if (batch.status !== 'publishing')
      throw new Error(`${file} ended as ${batch.status}: ${JSON.stringify(batch.failure)}`);
    await wait(100);
  }
}

function compare(control, { counts }) {
  const total = (groups) => Object.values(groups).reduce((sum, n) => sum + n, 0);
  const { outcomes } = counts;
  const pairs = {
    payments: [control.transaction_rows, counts.payments],
    'rows that are not payments': [control.rows_that_are_not_transactions, total(counts.notPayments)],
    refused: ['0', counts.refused],
    sum: [control.sum, counts.sum.amount],
    currency: [control.currency, counts.sum.currency],
    credits: [control.negative_rows, counts.credits.count],
    'sum of credits': [control.negative_sum, counts.credits.sum.amount],
    suppliers: [control.distinct_suppliers, counts.distinctSuppliers],
    'first date': [control.first_date, counts.firstDate],
    'last date': [control.last_date, counts.lastDate],
    'printed total': [control.printed_grand_total, counts.printedTotal?.amount ?? ''],
    'payments by outcome': [String(counts.payments), total(outcomes)],
    ...(control.foreign_currency_rows === ''
      ? {}
      : { 'foreign rows': [control.foreign_currency_rows, counts.foreignCurrencyRows] }),
  };
  return Object.entries(pairs)
    .filter(([, [expected, got]]) => expected !== String(got))
    .map(([name, [expected, got]]) => `${name}: expected ${expected}, got ${got}`);
}

function print(file, { counts }, seconds) {
  const { commitment, registered, shadow, review, notTool } = counts.outcomes;
  const not = Object.values(counts.notPayments).reduce((sum, n) => sum + n, 0);
  const cells = [
    file.padEnd(32),
    String(counts.payments).padStart(9),
    String(not).padStart(5),
    String(counts.refused).padStart(9),
    counts.sum.amount.padStart(17),
    String(counts.distinctSuppliers).padStart(10),
    [commitment, registered, shadow, review, notTool].join('/').padStart(28),
    seconds.toFixed(1).padStart(5),
  ];
  console.log(cells.join(' '));
}

/** All that an import could have moved, as one text: every import, and every total of every year. */
async function everything(finance) {
  const [imports, lines, findings] = [
    await finance.send('GET', '/imports?limit=200'),
    await finance.send('GET', '/budget-lines?limit=200'),
    await finance.send('GET', '/findings?limit=200'),
  ];
  return JSON.stringify([imports, lines, findings]);
}
