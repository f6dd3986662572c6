import { type AnsweredSpend, type BenefitingSpend, type EntryAccountability, type UnitRef } from '@tandem/api-client';
import { type BarItem } from '@tandem/ui/chart';
import { isNegative } from '@tandem/money';
import { exact, isNothing, percentOf, sumOfShares, total } from './exact';
import { rowsBehind } from './rows-behind';
import { type Words } from './spend-answers';

const MOST_BARS = 10;
export const MOST_GROUPS = 8;
const NOBODY = 'nobody';

/** "Growth and Sales", or that nobody is on record. */
export function benefitWords(units: readonly UnitRef[], { texts, format }: Words): string {
  return units.length === 0 ? texts.t('dashboards.shadow.nobodyBar') : format.list(units.map(({ name }) => name));
}

/** Entries that cancelled each other out, such as those of a finding that was regularised, benefit nobody any more. */
const withSpend = (parts: readonly BenefitingSpend[]): readonly BenefitingSpend[] =>
  parts.filter(({ spend }) => !isNothing(spend.amount));

/** "Growth gets 37% of 38,400.00 EUR. No beneficiary is on record for 12% of it." */
export function benefitAnswer({ total: { amount }, benefits }: EntryAccountability, words: Words): string {
  const { texts, format } = words;
  const share = (part: BenefitingSpend | undefined): string | null => {
    const percent = part === undefined ? null : percentOf(exact(part.spend.amount), exact(amount));
    return percent === null ? null : format.percent(percent);
  };
  const first = withSpend(benefits).find(({ benefits: units }) => units.length > 0);
  const nobody = withSpend(benefits).find(({ benefits: units }) => units.length === 0);
  const [known, missing] = [share(first), share(nobody)];
  const whole = format.money(amount);
  const sentences = [
    known === null
      ? ''
      : texts.t('dashboards.shadow.answer', {
          unit: benefitWords(first?.benefits ?? [], words),
          share: known,
          total: whole,
        }),
    missing === null ? '' : texts.t('dashboards.shadow.nobody', { share: missing, total: whole }),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? texts.t('dashboards.shadow.total', { total: whole }) : sentences.join(' ');
}

/** Who benefits, the most first, and nobody on record last. */
export function benefitRows({ benefits }: EntryAccountability, words: Words): readonly BarItem[] {
  return withSpend(benefits).map(({ benefits: units, spend }) => ({
    key: units.map(({ id }) => id).join(',') || NOBODY,
    label: benefitWords(units, words),
    amount: spend.amount,
    link: rowsBehind(spend),
    fill: units.length === 0 ? NOBODY : 'shadow',
  }));
}

/** The same as bars: beyond the tenth all in one; nobody on record always by itself. */
export function benefitBars(answer: EntryAccountability, words: Words): readonly BarItem[] {
  const rows = benefitRows(answer, words);
  const known = rows.filter(({ key }) => key !== NOBODY);
  const rest = known.slice(MOST_BARS);
  const others = (): BarItem => ({
    key: 'other',
    label: words.texts.plural('dashboards.shadow.other', rest.length),
    amount: total(
      rest.map(({ amount }) => amount),
      answer.total.amount.currency,
    ),
    link: null,
    fill: 'shadow',
  });
  return [
    ...known.slice(0, MOST_BARS),
    ...(rest.length === 0 ? [] : [others()]),
    ...rows.filter(({ key }) => key === NOBODY),
  ];
}

/** "The most, 37%: defined by Marta Gil, CMO; authorised by Ana Ruiz, CIO; benefits Marketing." */
export function answeringAnswer({ groups, total: whole }: EntryAccountability, words: Words): string {
  const { texts, format } = words;
  const [first] = groups;
  if (first === undefined || isNothing(whole.amount)) {
    return texts.t('dashboards.answering.nothing');
  }
  return texts.t('dashboards.answering.answer', {
    share: format.percent(first.share),
    total: format.money(whole.amount),
    defined: partyWords(first.definedBy, words),
    authorised: partyWords(first.authorisedBy, words),
    benefits: benefitsOf(first, words),
  });
}

/** That the shares of all groups do not add up to 100, and why; empty where they do. */
export function sharesNote({ groups, total: whole }: EntryAccountability, { texts, format }: Words): string {
  const sum = sumOfShares(groups.map(({ share }) => share));
  if (sum === 100 || isNothing(whole.amount)) {
    return '';
  }
  const hasCredits = groups.some(({ spend }) => isNegative(exact(spend.amount)));
  return texts.t(hasCredits ? 'dashboards.answering.credited' : 'dashboards.answering.rounded', {
    sum: format.percent(sum),
  });
}

/** How much nobody authorised; null where somebody answers for everything. */
export function withoutAuthoriser(
  { withoutAuthoriser: { entries, spend } }: EntryAccountability,
  { texts, format }: Words,
): string | null {
  return entries === 0
    ? null
    : texts.plural('dashboards.answering.without', entries, {
        count: format.count(entries),
        amount: format.money(spend.amount),
      });
}

export function partyWords(party: AnsweredSpend['definedBy'], { texts }: Words): string {
  return party === null
    ? texts.t('dashboards.answering.nobody')
    : [party.name, party.title].filter((part) => part !== null && part !== '').join(', ');
}

export function benefitsOf({ benefits }: AnsweredSpend, words: Words): string {
  return benefits.length === 0 ? words.texts.t('dashboards.answering.nobody') : benefitWords(benefits, words);
}
