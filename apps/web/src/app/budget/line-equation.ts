import { type BudgetLineView, type MoneyView, type Place } from '@tandem/api-client';
import { isZero, subtract, toJson } from '@tandem/money';
import { type UiLink } from '@tandem/ui';
import { type Formatter, type Texts } from '../platform';
import { isNothing } from './entry-words';
import { exact } from './exact';

/** One part of "limit − actual − committed − reserved = left". */
export interface EquationPart {
  readonly place: Place;
  /** What stands before it: nothing, a minus or the equals sign. */
  readonly sign: '' | '−' | '=';
  readonly amount: MoneyView;
  /** The rows that make the part up; null where nothing stands behind it. */
  readonly link: UiLink | null;
}

const PARTS: readonly Pick<EquationPart, 'place' | 'sign'>[] = [
  { place: 'funded', sign: '' },
  { place: 'actual', sign: '−' },
  { place: 'committed', sign: '−' },
  { place: 'reserved', sign: '−' },
  { place: 'available', sign: '=' },
];

/** The equation of a line. Each part is the sum of the entries that it leads to, in the currency of the line. */
export function equationOf(line: BudgetLineView, canReadEntries: boolean): readonly EquationPart[] {
  return PARTS.map(({ place, sign }) => ({
    place,
    sign,
    amount: line[place],
    link: canReadEntries && !isNothing(line[place]) ? rowsOf(line, place) : null,
  }));
}

function rowsOf({ id, currency }: BudgetLineView, place: Place): UiLink {
  return { path: '/spend/entries', params: { line: id, place, currency } };
}

/** "38 entries." or "12 of 38 entries match the filter.", as the foot of the history begins. */
export function countSentence(
  counts: { readonly total: number; readonly matching: number | null },
  texts: Texts,
  format: Formatter,
): string {
  const { total, matching } = counts;
  const count = format.count(total);
  return matching === null
    ? texts.plural('budget.line.entries', total, { count })
    : texts.plural('budget.line.matching', total, { count, matching: format.count(matching) });
}

/** The equation in one sentence, with what was moved in or out of the limit since it was first authorised. */
export function equationSentence(line: BudgetLineView, texts: Texts, format: Formatter): string {
  const moved = change(line);
  const limit = format.amount(line.funded);
  return texts.t('budget.line.equation', {
    limit: moved === null ? limit : texts.t('budget.line.moved', { limit, change: format.change(moved) }),
    actual: format.amount(line.actual),
    committed: format.amount(line.committed),
    reserved: format.amount(line.reserved),
    left: format.money(line.available),
  });
}

/** What supplements, cuts and transfers came to; null where the limit is as first authorised. */
function change({ funded, original }: BudgetLineView): MoneyView | null {
  const difference = subtract(exact(funded), exact(original));
  return isZero(difference) ? null : toJson(difference);
}

/** How it stands with the money of a line, in one sentence. */
export function standingSentence(line: BudgetLineView, texts: Texts, format: Formatter): string {
  const { available } = line;
  if (!line.hasBudget) {
    return texts.t('budget.line.unplanned', { amount: format.money(line.actual) });
  }
  const size = format.money({ ...available, amount: available.amount.replace('-', '') });
  return available.amount.startsWith('-')
    ? texts.t('budget.line.over', { amount: size, limit: format.money(line.funded) })
    : texts.t('budget.line.left', { amount: size, limit: format.money(line.funded) });
}
