import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type ImportView } from '@tandem/api-client';
import { Panel, READY } from '@tandem/ui';
import { PluralPipe, TextPipe, Texts } from '../../platform';
import { DialectFields } from './dialect-fields';
import { dialectFacts } from './dialect-words';
import { ImportStore } from './import.store';
import { type MappingChoiceMade, MappingFields } from './mapping-fields';
import { columnChoices, mappedMeanings } from './mapping-words';

/** How the file was read and what its columns mean, with the means to correct both, and its first rows to compare. */
@Component({
  selector: 'tnd-import-reading',
  imports: [DialectFields, MappingFields, Panel, PluralPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-reading.html',
  styleUrl: './import-reading.scss',
})
export class ImportReading {
  private readonly texts = inject(Texts);
  protected readonly store = inject(ImportStore);

  readonly view = input.required<ImportView>();
  readonly canEdit = input.required<boolean>();
  /** Somebody wants the file read again with what they changed. */
  readonly changed = output();

  protected readonly ready = READY;
  protected readonly facts = computed(() => dialectFacts(this.view(), this.store.words()));
  protected readonly columns = computed(() => columnChoices(this.view().headings, this.texts));
  protected readonly meanings = computed(() =>
    mappedMeanings(this.view(), this.store.pending().mapping ?? {}, this.texts),
  );
  protected readonly otherCount = computed(() => this.meanings().other.filter(({ column }) => column !== '').length);
  protected readonly changeCount = computed(() => {
    const { mapping = {}, currency, dateOrder } = this.store.pending();
    return Object.keys(mapping).length + (currency === undefined ? 0 : 1) + (dateOrder === undefined ? 0 : 1);
  });

  protected choose({ meaning, column }: MappingChoiceMade): void {
    this.store.say({ mapping: { [meaning]: column === null ? null : { column } } });
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.changeCount() > 0 && !this.store.isBusy()) {
      this.changed.emit();
    }
  }
}
