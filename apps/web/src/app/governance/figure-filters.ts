import { type FilterField } from '@tandem/ui';
import { type Texts } from '../platform';

export const MONTHS = ['12', '24', '36'] as const;
export const LANES = ['sprint', 'marathon'] as const;

/** How many months the figures are of; twelve go without saying. */
export function monthsField(texts: Texts): FilterField {
  const last = (count: string): string => texts.t('governance.filter.last', { count });
  const [first, ...others] = MONTHS;
  return {
    key: 'months',
    label: texts.t('governance.filter.months'),
    kind: 'select',
    anyLabel: last(first),
    options: others.map((value) => ({ value, label: last(value) })),
  };
}

export function laneField(texts: Texts): FilterField {
  return {
    key: 'lane',
    label: texts.t('governance.filter.lane'),
    kind: 'select',
    anyLabel: texts.t('governance.filter.anyLane'),
    options: LANES.map((value) => ({ value, label: texts.t(`app.ui.lane.${value}`) })),
  };
}

/** The filters in force in one phrase: "24 months + Sprint". */
export function filterWords(fields: readonly FilterField[], values: Readonly<Record<string, string>>): string {
  return fields
    .flatMap(({ key, options }) => options.filter(({ value }) => value === values[key]))
    .map(({ label }) => label)
    .join(' + ');
}
