import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ImportView } from '@tandem/api-client';
import { Panel, READY } from '@tandem/ui';
import { CountPipe, TextPipe, Texts } from '../../platform';
import { countFacts, outcomeCounts } from './counts-words';
import { type RowsShown } from './fact';
import { importState } from './import-words';
import { ImportStore } from './import.store';

/** What the file holds and what becomes of its payments. Each count leads to its rows. */
@Component({
  selector: 'tnd-import-counts',
  imports: [CountPipe, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-counts.html',
  styleUrl: './import-counts.scss',
})
export class ImportCounts {
  private readonly texts = inject(Texts);
  private readonly store = inject(ImportStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly view = input.required<ImportView>();

  protected readonly ready = READY;
  protected readonly facts = computed(() => countFacts(this.view(), this.store.words()));
  protected readonly outcomes = computed(() => outcomeCounts(this.view().counts, this.store.words()));
  /** The rows of a discarded preview are gone. */
  protected readonly hasRows = computed(() => importState(this.view()) !== 'discarded');
  protected readonly heading = computed(() =>
    this.texts.t(this.view().publishedAt === null ? 'discovery.outcome.heading' : 'discovery.outcome.headingPublished'),
  );

  /** Gives the focus to the count that leads to these rows. */
  focusCount(rows: RowsShown): void {
    this.host.querySelector<HTMLElement>(`[data-rows="${rows}"]`)?.focus();
  }
}
