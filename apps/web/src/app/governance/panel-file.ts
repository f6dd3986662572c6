import { type Signal, inject, untracked } from '@angular/core';
import { type ExportedList, type FileKey, type FiledColumn } from '../platform/listing';
import { GovernanceStore } from './governance.store';

interface PanelRows {
  readonly total: Signal<number | undefined>;
  readonly columns: Signal<readonly FiledColumn[]>;
}

/** The rows of a panel as a file, cut as the page is. Needs an injection context. */
export function panelFile(key: FileKey, { total, columns }: PanelRows): ExportedList {
  const store = inject(GovernanceStore);
  return {
    setup: { key },
    total,
    columns,
    filters: store.filters,
    exported: () => untracked(() => store.exported()),
  };
}
