import { Formatter, type Language, type Region } from '@tandem/formatting';
import type { MoneyJson } from '@tandem/money';
import { htmlOf, type Passage, textOf } from './mail-parts';
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
  /** Of the last decision, of whoever called it off, or why a condition came back or is waived. */
  readonly reason: string | null;
  /** Of an approval; or the condition itself that the mail is about. */
  readonly condition: string | null;
  /** What shows that a condition is met. */
  readonly evidence: string | null;
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

export type LinkVerdict = 'approve' | 'changes' | 'reject';
/** Links to decide by, each with the token that only this mail knows. */
export type VerdictTokens = readonly (readonly [LinkVerdict, string])[];

type Label = keyof (typeof MAIL_WORDS)[Language]['label'];

const TELLS_WHY: readonly NoticeKind[] = [
  'request.rejected',
  'request.change',
  'request.cancelled',
  'delegation.appointed',
  'task.reopened',
  'task.waived',
];

const PLACES: Readonly<Record<NoticeSubject, (facts: MailFacts) => string>> = {
  request: ({ kind, objectId }) => `/${FOR_DECIDERS.includes(kind) ? 'decisions' : 'requests'}/${objectId}`,
  task: ({ objectId }) => `/requests/${objectId}`,
  policy: ({ version }) => `/policies?version=${version ?? ''}`,
  import: ({ objectId }) => `/discovery/imports/${objectId}`,
  delegation: () => '/delegations',
};

/**
 * Says enough to prepare an answer, and leads to the page where it is given. What people wrote stands in it as text: in the
 * HTML part every value is escaped, and there is nothing else than values in the words that the product ships with.
 */
export function composeMail(facts: MailFacts, reader: Reader, origin: string, tokens: VerdictTokens = []): Letter {
  const { language } = reader;
  const words = MAIL_WORDS[language];
  const links = tokens.map(([verdict, token]) => [words.verdict[verdict], addressOf(`/e/${token}`, origin)] as const);
  const passage = passageOf(facts, reader, origin);
  const parts = { passages: [{ ...passage, links: [...links, ...passage.links] }], foot: words.foot };
  return {
    subject: words.subject[facts.kind](thingOf(facts, language)),
    text: textOf(parts),
    html: htmlOf(language, parts),
  };
}

/** The mail of a day: everything that was put aside for it and is still open, the oldest first. */
export function composeDigest(all: readonly MailFacts[], day: string, reader: Reader, origin: string): Letter {
  const { language } = reader;
  const words = MAIL_WORDS[language];
  const parts = {
    passages: all.map((facts) => ({
      ...passageOf(facts, reader, origin),
      heading: words.subject[facts.kind](thingOf(facts, language)),
    })),
    foot: `${words.digestWhy} ${words.foot}`,
  };
  return {
    subject: words.digest(all.length, new Formatter(reader).day(day)),
    text: textOf(parts),
    html: htmlOf(language, parts),
  };
}

function passageOf(facts: MailFacts, reader: Reader, origin: string): Passage {
  const words = MAIL_WORDS[reader.language];
  const named = { thing: thingOf(facts, reader.language), who: facts.by ?? words.product };
  return {
    sentence: words.sentence[facts.kind](named),
    rows: rowsOf(facts, reader).map(([label, value]) => [words.label[label], value] as const),
    links: [[words.open[facts.type], addressOf(PLACES[facts.type](facts), origin)]],
  };
}

const addressOf = (path: string, origin: string): string => new URL(path, origin).toString();

const thingOf = ({ ref, name, version }: MailFacts, language: Language): string => {
  if (version !== null) return `${name}, ${language === 'es' ? 'versión' : 'version'} ${version}`;
  return ref === null ? name : `${ref} ${name}`;
};

function rowsOf(facts: MailFacts, reader: Reader): [Label, string][] {
  const format = new Formatter(reader);
  const { kind, type, amount, agreed, left, line, dueAt, dueOn, from, until, condition } = facts;
  const due = dueAt === null ? dueOn && format.day(dueOn) : format.deadline(dueAt);
  const isForDecision = FOR_DECIDERS.includes(kind);
  const isApproved = kind === 'request.approved';
  const room = isForDecision && left && line ? MAIL_WORDS[reader.language].left(format.money(left), line) : null;
  const told: readonly (readonly [Label, string | null])[] = [
    ['amount', amount && format.money(amount)],
    ['agreed', isApproved ? agreed && format.money(agreed) : null],
    ['task', type === 'task' ? condition : null],
    ['whatFor', type === 'task' ? null : facts.whatFor],
    ['due', due],
    ['days', from && until ? MAIL_WORDS[reader.language].days(format.day(from), format.day(until)) : null],
    ['left', room],
    ['condition', isApproved ? condition : null],
    ['evidence', kind === 'task.met' ? facts.evidence : null],
    ['reason', TELLS_WHY.includes(kind) ? facts.reason : null],
  ];
  return told.flatMap(([label, value]): [Label, string][] => (value ? [[label, value]] : []));
}
