import { Formatter, type Language, type Region } from '@tandem/formatting';
import type { MoneyJson } from '@tandem/money';
import { MAIL_WORDS } from './mail-words';
import { FOR_DECIDERS, type NoticeKind, type NoticeSubject } from './notice-rules';

/** What a mail about one notice tells, as it is when the mail is written. */
export interface MailFacts {
  readonly kind: NoticeKind;
  readonly type: NoticeSubject;
  readonly objectId: string;
  readonly ref: string | null;
  readonly name: string;
  readonly version: number | null;
  readonly by: string | null;
  readonly amount: MoneyJson | null;
  readonly agreed: MoneyJson | null;
  readonly whatFor: string | null;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  /** Of a delegation: its first day, and the one on which its principal is back. */
  readonly from: string | null;
  readonly until: string | null;
  /** What the budget line still has, beside what the request has set aside. */
  readonly left: MoneyJson | null;
  readonly line: string | null;
  /** Of the last decision, or of whoever called it off. */
  readonly reason: string | null;
  readonly condition: string | null;
}

export interface Reader {
  readonly language: Language;
  readonly region: Region;
  readonly timeZone: string;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Label = keyof (typeof MAIL_WORDS)[Language]['label'];

const TELLS_WHY: readonly NoticeKind[] = [
  'request.rejected',
  'request.change',
  'request.cancelled',
  'delegation.appointed',
];

const PLACES: Readonly<Record<NoticeSubject, (facts: MailFacts) => string>> = {
  request: ({ kind, objectId }) => `/${FOR_DECIDERS.includes(kind) ? 'decisions' : 'requests'}/${objectId}`,
  policy: ({ version }) => `/policies?version=${version ?? ''}`,
  import: ({ objectId }) => `/discovery/imports/${objectId}`,
  delegation: () => '/delegations',
};

/**
 * Says enough to prepare an answer, and leads to the page where it is given. What people wrote stands in it as text: in the
 * HTML part every value is escaped, and there is nothing else than values in the words that the product ships with.
 */
export function composeMail(facts: MailFacts, reader: Reader, origin: string): Letter {
  const words = MAIL_WORDS[reader.language];
  const thing = thingOf(facts, reader.language);
  const sentence = words.sentence[facts.kind]({ thing, who: facts.by ?? words.product });
  const rows = rowsOf(facts, reader).map(([label, value]) => [words.label[label], value] as const);
  const link = new URL(PLACES[facts.type](facts), origin).toString();
  const open = words.open[facts.type];
  return {
    subject: words.subject[facts.kind](thing),
    text: [
      sentence,
      rows.map(([label, value]) => `${label}: ${value}`).join('\n'),
      `${open}:\n${link}`,
      `-- \n${words.foot}`,
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    html: htmlOf(reader.language, { sentence, rows, open, link, foot: words.foot }),
  };
}

const thingOf = ({ ref, name, version }: MailFacts, language: Language): string => {
  if (version !== null) return `${name}, ${language === 'es' ? 'versión' : 'version'} ${version}`;
  return ref === null ? name : `${ref} ${name}`;
};

function rowsOf(facts: MailFacts, { language, region, timeZone }: Reader): [Label, string][] {
  const format = new Formatter({ language, region, timeZone });
  const { kind, amount, agreed, left, line, dueAt, dueOn, from, until } = facts;
  const due = dueAt === null ? dueOn && format.day(dueOn) : format.deadline(dueAt);
  const isForDecision = FOR_DECIDERS.includes(kind);
  const told: readonly (readonly [Label, string | null])[] = [
    ['amount', amount && format.money(amount)],
    ['agreed', kind === 'request.approved' ? agreed && format.money(agreed) : null],
    ['whatFor', facts.whatFor],
    ['due', due],
    ['days', from && until ? MAIL_WORDS[language].days(format.day(from), format.day(until)) : null],
    ['left', isForDecision && left && line ? MAIL_WORDS[language].left(format.money(left), line) : null],
    ['condition', kind === 'request.approved' ? facts.condition : null],
    ['reason', TELLS_WHY.includes(kind) ? facts.reason : null],
  ];
  return told.flatMap(([label, value]): [Label, string][] => (value ? [[label, value]] : []));
}

interface Parts {
  readonly sentence: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly open: string;
  readonly link: string;
  readonly foot: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const htmlOf = (language: Language, { sentence, rows, open, link, foot }: Parts): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Tandem</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
<p>${escapeHtml(sentence)}</p>
<table style="border-collapse:collapse">
${rows
  .map(
    ([label, value]) =>
      `<tr><th scope="row" style="padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:400">${escapeHtml(label)}</th><td style="padding:2px 0;white-space:pre-line">${escapeHtml(value)}</td></tr>`,
  )
  .join('\n')}
</table>
<p><a href="${escapeHtml(link)}">${escapeHtml(open)}</a></p>
<p style="font-size:14px">${escapeHtml(foot)}</p>
</body>
</html>
`;
