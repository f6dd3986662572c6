import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ImportRowView } from '@tandem/api-client';
import { DataTable, Icon, Panel, TableCell } from '@tandem/ui';
import { LocalPipe, ProblemTexts, TextPipe, Texts, asProblem } from '../../platform';
import { ListFile } from '../../platform/listing';
import { ROWS_SHOWN, type RowsShown } from './fact';
import { ImportStore } from './import.store';
import { confidenceWords, rowColumns, takenForWords } from './row-columns';
import { rowsFile } from './rows-file';

/** The rows of an import behind one of its counts, each with what it was taken for and why. */
@Component({
  selector: 'tnd-import-rows',
  imports: [DataTable, Icon, LocalPipe, Panel, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-rows.html',
  styleUrl: './import-rows.scss',
})
export class ImportRows {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  protected readonly store = inject(ImportStore);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  private readonly file = inject(ListFile);
  protected readonly isWriting = signal(false);
  protected readonly failure = signal('');
  protected readonly choices = ROWS_SHOWN;
  protected readonly shown = computed((): RowsShown => this.store.rowsShown() ?? 'all');
  protected readonly columns = computed(() => rowColumns(this.shown(), this.store.words()));
  protected readonly moreProblem = computed(() => {
    const problem = this.store.rows.moreProblem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly headingWords = computed(() => this.texts.t(`discovery.rows.heading.${this.shown()}`));

  constructor() {
    // The rows take the place of what was pressed to see them. On a page just opened the focus stays at its top.
    if (inject(Router).lastSuccessfulNavigation()?.previousNavigation !== null) {
      afterNextRender(() => this.heading().nativeElement.focus());
    }
  }

  protected readonly keyOf = (row: ImportRowView): string => String(row.rowNumber);

  protected takenFor(row: ImportRowView): string {
    return takenForWords(row, this.store.words());
  }

  protected confidence(row: ImportRowView): string {
    return row.product !== null || row.vendor !== null ? confidenceWords(row.confidence, this.store.words()) : '';
  }

  /** What became of a payment, where rows of different outcomes stand together. */
  protected outcome({ outcome }: ImportRowView): string {
    const isMixed = this.shown() === 'all' || this.shown() === 'payment';
    return isMixed && outcome !== null ? this.texts.t(`discovery.outcome.${outcome}.name`) : '';
  }

  protected async download(): Promise<void> {
    const id = this.store.import.value()?.id;
    if (id === undefined || this.isWriting()) {
      return;
    }
    this.isWriting.set(true);
    this.failure.set('');
    try {
      await this.file.download(rowsFile(id, this.shown(), this.store.words()), () => undefined);
    } catch (error) {
      this.failure.set(this.problems.sentence(asProblem(error)));
    } finally {
      this.isWriting.set(false);
    }
  }

  protected show(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      this.store.showRows(ROWS_SHOWN.find((known) => known === value) ?? 'all');
    }
  }
}
