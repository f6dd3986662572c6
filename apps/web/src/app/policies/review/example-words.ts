import { type AskedOfRequest, type PolicyLoosening } from '@tandem/api-client';
import { DATA_CLASSES, FUND_SOURCES, REQUEST_KINDS } from '@tandem/spend-policy';
import { type MoneyView } from '../../platform';
import { type PolicyWords } from '../condition-words';
import { requiredFieldWords } from '../policy-words';

type Facts = Readonly<Record<string, unknown>>;

/** "12,000.00 EUR, Marketing, personal data, a renewal": a request like this. */
export function exampleWords(facts: Facts, { texts, format }: PolicyWords): string {
  const source = FUND_SOURCES.find((known) => known === facts['fundSource']);
  const data = DATA_CLASSES.find((known) => known === facts['dataClass']);
  const request = REQUEST_KINDS.find((known) => known === facts['requestKind']);
  const exposure = facts['exposure'];
  return [
    ...(isMoney(exposure) ? [format.money(exposure)] : []),
    ...(source === undefined ? [] : [texts.t(`app.source.${source}`)]),
    ...(data === undefined ? [] : [texts.t(`policies.data.${data}`)]),
    ...(request === undefined ? [] : [texts.t(`policies.kind.${request}`)]),
  ].join(', ');
}

/** What a request would be asked less of than today: "12,000.00 EUR, Marketing: Marathon (Finance and CIO) → Sprint (CIO)". */
export function looseningWords({ kinds, facts, before, after }: PolicyLoosening, words: PolicyWords): string {
  const example = exampleWords(Object.fromEntries(Object.entries(facts)), words);
  const power = kinds.find((kind) => kind === 'approval-less' || kind === 'veto-less');
  const said = words.texts.t('policies.loosened.example', {
    example,
    before: askedWords(before, after, words),
    after: askedWords(after, before, words),
  });
  // The people may be the same, and only what each of them can do alone is less.
  return power === undefined ? said : `${said}: ${words.texts.t(`policies.loosened.${power}`)}`;
}

/** Of the answers only those that the other one does not ask for. */
function askedWords(
  { lane, roles, requiredFields }: AskedOfRequest,
  other: AskedOfRequest,
  { texts, format }: PolicyWords,
): string {
  if (lane === null) {
    return texts.t('policies.rehearsal.refused');
  }
  const asked = [
    ...(roles.length === 0 ? [] : [format.list(roles.map((role) => texts.t(`app.role.${role}`)))]),
    ...requiredFieldWords(
      requiredFields.filter((field) => !other.requiredFields.includes(field)),
      texts,
    ),
  ];
  const name = texts.t(`app.ui.lane.${lane}`);
  return asked.length === 0 ? name : `${name} (${asked.join('; ')})`;
}

function isMoney(value: unknown): value is MoneyView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'amount' in value &&
    typeof value.amount === 'string' &&
    'currency' in value &&
    typeof value.currency === 'string'
  );
}
