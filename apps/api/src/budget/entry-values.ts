import type { Place } from './entry.dto';

type StoredPlace = Exclude<Place, 'available'>;

/** What an entry `x` does to a place, signed, in the currency of its line. */
export const nativeEffect = (place: Place): string => combined(place, (stored) => `x.${stored}_minor`);

/** The same in the functional currency; null where no rate was stated. */
const functionalEffect = (stored: StoredPlace): string => `x.functional_${stored}_minor`;

/**
 * What an entry `x` of line `l` is worth in `currency`. A line of that currency counts with its own amounts; the
 * functional currency with what was converted on the day of posting.
 */
export const valueInFunctional = (place: Place, currency: string): string =>
  combined(
    place,
    (stored) =>
      `case when l.currency = ${currency} then x.${stored}_minor else coalesce(${functionalEffect(stored)}, 0) end`,
  );

/**
 * What of an entry's effect has no value, because no rate was stated, in the currency of its line. Several places make up
 * what is available, and a rate may have been stated for one and not for another.
 */
export const untoldEffect = (place: Place, currency: string): string =>
  combined(
    place,
    (stored) =>
      `case when l.currency <> ${currency} and ${functionalEffect(stored)} is null then x.${stored}_minor else 0 end`,
  );

/**
 * The same in a third currency, at the rate `rate.factor` of the line's fiscal year. Figures there are sums of cells
 * that are rounded one by one, so an entry is worth the difference that it makes to its cell: what the cell comes to with
 * it, less what it came to before. These differences add up to the cell to the minor unit, whatever is on the page, and
 * entries that come later change none of them.
 */
export const valueInThird = (place: Place, currency: string): string =>
  combined(place, (stored) => {
    const upToHere = `sum(coalesce(${functionalEffect(stored)}, 0)) over (partition by ${CELL[stored]} order by x.entry_id)`;
    return `case when l.currency = ${currency} then x.${stored}_minor
      when ${functionalEffect(stored)} is null or rate.factor is null then 0
      else round(${upToHere} * rate.factor) - round((${upToHere} - ${functionalEffect(stored)}) * rate.factor) end`;
  });

/** Whether an entry `x` moves a place by an amount in the functional currency, so that a rate is needed from there. */
export const functionalIsMoved = (place: Place): string =>
  place === 'available'
    ? `(${STORED.map((stored) => `coalesce(${functionalEffect(stored)}, 0) <> 0`).join(' or ')})`
    : `coalesce(${functionalEffect(place)}, 0) <> 0`;

const STORED = ['funded', 'reserved', 'committed', 'actual'] as const satisfies readonly StoredPlace[];

/** Cells of the figures: actual cost is shown by line, month and tool; what a line holds, by line. */
const CELL: Readonly<Record<StoredPlace, string>> = {
  actual: 'x.line_id, x.month, x.tool_id',
  committed: 'x.line_id',
  reserved: 'x.line_id',
  funded: 'x.line_id',
};

function combined(place: Place, of: (stored: StoredPlace) => string): string {
  return place === 'available'
    ? `(${of('funded')}) - (${of('reserved')}) - (${of('committed')}) - (${of('actual')})`
    : `(${of(place)})`;
}
