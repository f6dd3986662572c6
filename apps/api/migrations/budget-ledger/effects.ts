const PLACES = ['funded', 'reserved', 'committed', 'actual'] as const;
type Place = (typeof PLACES)[number];

/** By how much an entry `e` of kind `k` moves a place of its line: signed, in the line's currency. */
const moved = (place: Place): string =>
  `(case when e.reverses_id is null then k.d_${place} else -k.d_${place} end) * e.amount_minor`;

/** The same in the functional currency; null where the place is moved and no rate was stated. */
const functional: Readonly<Record<Place, string>> = {
  funded: `(case when e.reverses_id is null then k.d_funded else -k.d_funded end) * e.functional_minor`,
  reserved: 'e.functional_reserved_minor',
  committed: 'e.functional_committed_minor',
  actual: `(case when e.reverses_id is null then k.d_actual else -k.d_actual end) * e.functional_minor`,
};

/** Columns of one entry's effect on each place. */
export const EFFECT_COLUMNS = PLACES.flatMap((place) => [
  `${moved(place)} as ${place}_minor`,
  `case when k.d_${place} = 0 then 0 else ${functional[place]} end as functional_${place}_minor`,
]).join(',\n');

/** Sums over rows with EFFECT_COLUMNS, for the given places: what rollups hold. */
export const rollupSums = (places: readonly Place[]): string =>
  [
    ...places.map((place) => `sum(x.${place}_minor) as ${place}_minor`),
    ...places.map((place) => `coalesce(sum(x.functional_${place}_minor), 0) as functional_${place}_minor`),
    ...places.map(
      (place) =>
        `coalesce(sum(x.${place}_minor) filter (where x.functional_${place}_minor is null), 0) as unconverted_${place}_minor`,
    ),
  ].join(',\n');

/** Columns of a rollup, in the order of `rollupSums`. */
export const rollupColumns = (places: readonly Place[]): string[] => [
  ...places.map((place) => `${place}_minor`),
  ...places.map((place) => `functional_${place}_minor`),
  ...places.map((place) => `unconverted_${place}_minor`),
];

export const ALL_PLACES = PLACES;
export const SPENDING = ['actual'] as const satisfies readonly Place[];
