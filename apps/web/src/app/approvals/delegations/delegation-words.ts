import { type DelegationView, type DeputyView } from '@tandem/api-client';
import { addDays } from '@tandem/money';
import { type Formatter, type PersonRef, type Texts } from '../../platform';

interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** People who are asked, each with who decides meanwhile: "Ana Ruiz – in their place Luis Paz until 3 Dec 2026". */
export function askedWords(
  people: readonly Pick<PersonRef, 'id' | 'name'>[],
  deputies: readonly DeputyView[],
  { texts, format }: Words,
): readonly string[] {
  return people.map(({ id, name }) => {
    const deputy = deputies.find(({ principal }) => principal.id === id);
    return deputy === undefined
      ? name
      : texts.t('approvals.delegation.meanwhile', {
          who: name,
          delegate: deputy.delegate.name,
          day: format.day(lastDay(deputy)),
        });
  });
}

/** Who decides for somebody who is away, each as a sentence: "Luis Paz decides for Ana Ruiz until 3 Dec 2026." */
export const deputySentences = (deputies: readonly DeputyView[], { texts, format }: Words): readonly string[] =>
  deputies.map((deputy) =>
    texts.t('approvals.delegation.insteadOf', {
      who: deputy.principal.name,
      delegate: deputy.delegate.name,
      day: format.day(lastDay(deputy)),
    }),
  );

/** "Luis Paz for Ana Ruiz", or one name where somebody decided in their own right. */
export function deciderNames(person: PersonRef, principal: PersonRef | null, texts: Texts): string {
  return principal === null
    ? person.name
    : texts.t('approvals.delegation.for', { who: person.name, principal: principal.name });
}

/** What was handed over: "Sprint, new tool, up to 5,000.00 EUR", or everything. */
export function scopeWords({ lanes, kinds, ceiling }: DelegationView, { texts, format }: Words): string {
  const parts = [
    ...(lanes ?? []).map((lane) => texts.t(`app.ui.lane.${lane}`)),
    ...(kinds ?? []).map((kind) => texts.t(`approvals.kind.${kind}`)),
    ...(ceiling === null ? [] : [texts.t('approvals.delegation.upTo', { amount: format.money(ceiling) })]),
  ];
  return parts.length === 0 ? texts.t('approvals.delegation.everything') : parts.join(', ');
}

/** The last day on which it holds; on the one after, its principal is back. */
export const lastDay = ({ until }: Pick<DeputyView, 'until'>): string => addDays(until, -1);
