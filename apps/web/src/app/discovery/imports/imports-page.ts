import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ImportView } from '@tandem/api-client';
import { DataTable, Icon, Panel, type RowLink, StatusChip, TableCell } from '@tandem/ui';
import { PageHeader, Session, TextPipe } from '../../platform';
import { IMPORT_TONES, importState } from './import-words';
import { ImportsStore } from './imports.store';

/** The payments files that were taken in, and what became of each. */
@Component({
  selector: 'tnd-imports-page',
  imports: [DataTable, Icon, PageHeader, Panel, RouterLink, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ImportsStore],
  templateUrl: './imports-page.html',
})
export class ImportsPage {
  private readonly session = inject(Session);
  protected readonly store = inject(ImportsStore);

  protected readonly tones = IMPORT_TONES;
  protected readonly stateOf = importState;
  protected readonly canImport = computed(() => this.session.can('import.edit'));
  protected readonly keyOf = (view: ImportView): string => view.id;
  protected readonly linkOf: RowLink<ImportView> = (view) => ({ path: `/discovery/imports/${view.id}` });
}
