import { type Signal, computed, inject, untracked } from '@angular/core';
import { type Drill } from '@tandem/api-client';
import { type FilterField } from '@tandem/ui';
import { Texts } from '../platform';
import { type ExportedList, type FileKey, type FiledColumn } from '../platform/listing';
import { SpendStore } from './spend.store';

interface PanelRows {
  readonly total: Signal<number | undefined>;
  readonly columns: Signal<readonly FiledColumn[]>;
  /** What the panel reads by itself; the others show what the dashboard was asked for. */
  readonly drill?: Signal<Drill>;
}

/** The rows of a panel as a file: those of its table twin, cut as the dashboard is. Needs an injection context. */
export function panelFile(key: FileKey, { total, columns, drill }: PanelRows): ExportedList {
  const store = inject(SpendStore);
  const texts = inject(Texts);
  const day = (name: 'from' | 'to'): FilterField => ({
    ...{ key: name, label: texts.t(`dashboards.filter.${name}`), kind: 'select', options: [] },
  });
  return {
    setup: { key },
    total,
    columns,
    filters: computed(() => [...store.filters(), day('from'), day('to')]),
    exported: () => untracked(() => (drill === undefined ? store.exported() : ofSpend(drill()))),
  };
}

/** Money that was spent is what every panel is about, so that it is no filter to be told of. */
function ofSpend({ params }: Drill): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'place'));
}
