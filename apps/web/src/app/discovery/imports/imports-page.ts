import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ImportList, type ImportView } from '@tandem/api-client';
import { Icon, StatusChip, TableCell } from '@tandem/ui';
import { Formatting, PageHeader, Session, TextPipe, Texts } from '../../platform';
import { Listing, ListingFrame } from '../../platform/listing';
import { importColumns } from './import-columns';
import { IMPORT_TONES, importState } from './import-words';

/** The payments files that were taken in, and what became of each. */
@Component({
  selector: 'tnd-imports-page',
  imports: [Icon, ListingFrame, PageHeader, RouterLink, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports-page.html',
})
export class ImportsPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);

  protected readonly tones = IMPORT_TONES;
  protected readonly stateOf = importState;
  protected readonly canImport = computed(() => this.session.can('import.edit'));
  protected readonly list = new Listing<ImportView, ImportList, never>({
    key: 'imports',
    path: '/imports',
    fields: {},
    columns: () => importColumns({ texts: this.texts, format: this.format() }),
    link: ({ id }) => ({ path: `/discovery/imports/${id}` }),
    words: {
      heading: () => this.texts.t('discovery.imports.heading'),
      empty: () => this.texts.t('discovery.imports.empty'),
      notAllowed: () => this.texts.t('discovery.imports.notAllowed'),
    },
  });
}
