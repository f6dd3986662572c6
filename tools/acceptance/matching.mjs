// Vendor matching on labelled descriptors: how many of our suggestions are right, and how many tools we find.
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

/** The best precision and the best recall of the catalogue-only baselines; the product beats both at once. */
const BASELINE = { precision: 0.81, recall: 0.55 };

export async function acceptMatching({ finance }, folder) {
  const read = (name) =>
    Papa.parse(fs.readFileSync(path.join(folder, name), 'utf8'), { header: true, skipEmptyLines: true }).data;
  const labels = read('labels.csv');
  const contexts = new Map(read('context.csv').map((row) => [row.descriptor, row.example_context]));
  const { matches } = await finance.send('POST', '/vendor-matches', {
    descriptors: labels.map(({ descriptor }) => ({ text: descriptor, ...hints(contexts.get(descriptor)) })),
  });
  const judged = labels
    .map((label, index) => ({ ...label, match: matches[index] }))
    .filter(({ note }) => !note.startsWith('ambiguous'));
  const { precision, recall } = score(judged);
  console.log(`\nMatching on ${judged.length} labels (${labels.length - judged.length} ambiguous left out):`);
  console.log(
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (best baselines ${BASELINE.precision} and ${BASELINE.recall})`,
  );
  for (const { descriptor, is_martech_or_saas: label, match } of judged.filter(isWrong)) {
    console.log(
      `    ${label === 'y' ? 'missed' : 'false '}  ${descriptor}  → ${match.verdict} ${match.product?.name ?? ''}`,
    );
  }
  return precision > BASELINE.precision && recall > BASELINE.recall;
}

/** The account, category or purpose beside the first row on which the descriptor was seen. */
function hints(context) {
  const [account = '', category = '', ...purpose] = (context ?? '')
    .split('||')[0]
    .split('|')
    .map((part) => part.trim());
  return {
    ...(account ? { account } : {}),
    ...(category ? { category } : {}),
    ...(purpose.length > 0 ? { purpose: purpose.join(' ') } : {}),
  };
}

const isSuggested = ({ match }) => match.verdict === 'tool';
const isTool = ({ is_martech_or_saas: label }) => label === 'y';
const isWrong = (row) => isSuggested(row) !== isTool(row);

function score(rows) {
  const right = rows.filter((row) => isSuggested(row) && isTool(row)).length;
  return { precision: right / rows.filter(isSuggested).length, recall: right / rows.filter(isTool).length };
}
