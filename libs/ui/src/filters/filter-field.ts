export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** One filter: a choice of one, or a switch that is on with its only option. An empty value means no filter. */
export interface FilterField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'select' | 'switch';
  readonly options: readonly FilterOption[];
  /** What an empty choice is called when "all" does not fit. */
  readonly anyLabel?: string;
  /** Wanted now and then: it stands behind "More filters", and as a chip while it is in force. */
  readonly isFolded?: boolean;
}

export type FilterValues = Readonly<Record<string, string>>;

export interface ActiveFilter {
  readonly key: string;
  readonly words: string;
}

/** The filters in force, in words: "Source: Shadow IT". */
export function activeFilters(fields: readonly FilterField[], values: FilterValues): readonly ActiveFilter[] {
  return fields.flatMap((field) => {
    const value = values[field.key] ?? '';
    const option = field.options.find((known) => known.value === value);
    if (value === '' || option === undefined) {
      return [];
    }
    return [{ key: field.key, words: field.kind === 'switch' ? field.label : `${field.label}: ${option.label}` }];
  });
}
