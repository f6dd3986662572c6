import { type PolicyCheck } from '@tandem/api-client';
import { type BoardFault, LANES, type LimitFault, type PolicyDocument } from '@tandem/spend-policy';
import { type PolicyWords, roleWords } from '../condition-words';
import { exampleWords } from './example-words';

export interface CheckContext extends PolicyWords {
  /** The policy that was checked; its rules are named by their place. */
  readonly policy: PolicyDocument;
}

type Details = Readonly<Record<string, unknown>>;

/** What was looked for, and what was found. */
export function checkWords({ kind, passed, details }: PolicyCheck, context: CheckContext): string {
  const { texts } = context;
  if (kind === 'every-case-covered') {
    return passed ? texts.t('policies.check.covered') : uncovered(details, context);
  }
  if (kind === 'no-self-approval') {
    const roles = rolesOf(recordsOf(details, 'steps'), context);
    return texts.t(passed ? 'policies.check.noSelf' : 'policies.check.self', { roles });
  }
  if (kind === 'roles-filled') {
    return passed ? texts.t('policies.check.filled') : unfilled(details, context);
  }
  if (kind === 'single-officer') {
    const key = passed ? 'policies.check.officers' : (`policies.check.officer.${officerProblem(details)}` as const);
    return texts.t(key, { role: roleWords(textOf(details, 'post'), texts) });
  }
  return texts.t(`policies.check.broken.${kind}`, {
    rule: ruleOf(details, context),
    what: textOf(details, 'step') || textOf(details, 'field') || textOf(details, 'currency'),
    lane: laneOf(details, context),
    board: typeof details['board'] === 'number' ? context.format.count(details['board']) : '',
    because: kind === 'board-unfit' ? boardFault(details, context) : limitFault(details, context),
  });
}

function uncovered(details: Details, context: CheckContext): string {
  const { texts } = context;
  const because = textOf(details, 'because');
  if (because !== 'not-covered') {
    return texts.t(because === 'too-many-cases' ? 'policies.check.tooMany' : 'policies.check.notExamined');
  }
  const example = exampleWords(asRecord(details['example']), context);
  return texts.t('policies.check.uncovered', { example });
}

/** The roles that nobody holds, and those that wait for the holidays of one person. */
function unfilled(details: Details, context: CheckContext): string {
  const roles = recordsOf(details, 'roles');
  const vacant = roles.filter(({ kind }) => kind === 'nobody');
  const few = roles.filter(({ kind }) => kind === 'too-few');
  const single = roles.filter(({ kind }) => kind === 'one-person');
  return [
    ...(vacant.length === 0 ? [] : [context.texts.t('policies.check.vacant', { roles: rolesOf(vacant, context) })]),
    ...(few.length === 0 ? [] : [context.texts.t('policies.check.tooFew', { roles: rolesOf(few, context) })]),
    ...(single.length === 0 ? [] : [context.texts.t('policies.check.onlyOne', { roles: rolesOf(single, context) })]),
  ].join(' ');
}

const BOARD_FAULTS: readonly BoardFault[] = [
  'no-step',
  'unknown-step',
  'step-twice',
  'steps-apart',
  'too-many-approvals',
];

function boardFault(details: Details, { texts }: CheckContext): string {
  const fault = BOARD_FAULTS.find((known) => known === details['because']);
  return fault === undefined ? '' : texts.t(`policies.boardFault.${fault}`);
}

const LIMIT_FAULTS: readonly LimitFault[] = ['foreign-cap', 'no-cap', 'days', 'no-data'];

function limitFault(details: Details, { texts }: CheckContext): string {
  const fault = LIMIT_FAULTS.find((known) => known === details['because']);
  return fault === undefined ? '' : texts.t(`policies.limitFault.${fault}`);
}

function officerProblem(details: Details): 'vacant' | 'needed' | 'notNeeded' {
  switch (textOf(details, 'kind')) {
    case 'post-vacant':
      return 'vacant';
    case 'mode-needed':
      return 'needed';
    default:
      return 'notNeeded';
  }
}

function rolesOf(entries: readonly Details[], { texts, format }: CheckContext): string {
  const names = entries.map((entry) => roleWords(textOf(entry, 'role'), texts));
  return format.list([...new Set(names)]);
}

/** The place of a rule among the rules, which is how it is called on the screen. */
function ruleOf(details: Details, { policy, format }: CheckContext): string {
  const index = policy.rules.findIndex(({ id }) => id === details['ruleId'] || id === details['askedBy']);
  return index < 0 ? '' : format.count(index + 1);
}

function laneOf(details: Details, { texts }: CheckContext): string {
  const lane = LANES.find((known) => known === details['lane'] || known === details['askedBy']);
  return lane === undefined ? '' : texts.t(`app.ui.lane.${lane}`);
}

function textOf(details: Details, name: string): string {
  const value = details[name];
  return typeof value === 'string' ? value : '';
}

function recordsOf(details: Details, name: string): readonly Details[] {
  const value = details[name];
  return Array.isArray(value) ? value.map(asRecord) : [];
}

function asRecord(value: unknown): Details {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
