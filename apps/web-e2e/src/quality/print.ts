import type { Role } from '../support/screens';
import { untilRead } from '../support/open-screen';
import { type Check, none } from './check';
import { pdfPages, pdfText } from './pdf-text';
import { comeIn, type Stage } from './stage';

interface Sheet {
  readonly what: string;
  readonly role: Role;
  readonly address: string;
  /** What has to stand on the paper. */
  readonly said: Readonly<Record<string, RegExp>>;
  /** A record that goes into a folder has one page. */
  readonly mostPages?: number;
}

const FRAME = /Skip to content|Search or jump|Decisions \d|Help/;
const AMOUNT = /\d[\d,]*\.\d\d\s?EUR/;

/** The papers of this company, with a filter where there can be one. */
const sheetsOf = ({ things }: Stage): readonly Sheet[] => [
  {
    what: 'decision',
    role: 'cmo',
    address: `/requests/${things['approved'] ?? ''}`,
    said: {
      reference: /REQ-\d+/,
      amount: AMOUNT,
      'who authorised': /Authorised/,
      'who benefits': /Benefits/,
      'policy version': /[Pp]olicy (v|version )\d/,
      'hash of the event': /[0-9a-f]{16,}/,
    },
    mostPages: 1,
  },
  {
    what: 'dashboard',
    role: 'finance',
    address: '/spend?source=marketing',
    said: { total: AMOUNT, 'filter text': /Marketing/, period: /20\d\d/ },
  },
  {
    what: 'ledger',
    role: 'finance',
    address: '/spend/entries?place=actual&source=marketing',
    said: { total: /[\d,]+\.\d\d\sEUR/, 'filter text': /(Source|Actual)[^.]*Marketing/, 'exact sum': /exact sum of/ },
  },
];

export async function printSheets(stage: Stage): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const { what, role, address, said, mostPages = Infinity } of sheetsOf(stage)) {
    const visitor = await comeIn(stage, role);
    const { page } = visitor;
    await page.goto(`${stage.place.origin}${address}`);
    await untilRead(page);
    await page.waitForLoadState('networkidle');
    const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const [text, pages] = [pdfText(paper), pdfPages(paper)];
    const lacking = Object.entries(said)
      .filter(([, pattern]) => !pattern.test(text))
      .map(([name]) => `no ${name}`);
    // Two pages or more have to be told apart.
    const isNumbered = pages === 1 || new RegExp(`\\b1\\s?(/|of|de)\\s?${pages}\\b`).test(text);
    checks.push(
      none('print', `${what}, ${pages} pages: what is not on it`, [
        ...lacking,
        ...(pages > mostPages ? [`${pages} pages instead of ${mostPages}`] : []),
        ...(isNumbered ? [] : ['no page numbers']),
        ...(FRAME.exec(text) ?? []).map((words) => `the frame of the screen: ${words}`),
      ]),
    );
    await visitor.close();
  }
  return checks;
}
