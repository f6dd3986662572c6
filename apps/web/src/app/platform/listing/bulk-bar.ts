import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { type ListSelection } from './list-selection';

/** How many rows are ticked, whether that is all that match, and what can be done with them, which its content offers. */
@Component({
  selector: 'tnd-bulk-bar',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="count" role="status">{{ words() }}</span>
    @if (selection().canPickEverything()) {
      <button type="button" class="tnd-button tnd-button-quiet" (click)="selection().pickEverything()">
        {{ everything() }}
      </button>
    }
    <ng-content />
    <button type="button" class="tnd-button tnd-button-quiet" (click)="selection().clear()">
      {{ 'listing.bulk.clear' | tndText }}
    </button>
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-end: 8px;
      z-index: 10;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-block: 8px;
      padding: 8px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container);
    }
    .count {
      font-weight: 600;
    }
  `,
})
export class BulkBar {
  readonly selection = input.required<ListSelection>();
  readonly total = input<number>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  protected readonly words = computed(() => {
    const { count, isEverything } = this.selection();
    const params = { count: this.format().count(count()) };
    return isEverything()
      ? this.texts.plural('listing.bulk.everything', count(), params)
      : this.texts.plural('listing.bulk.selected', count(), params);
  });
  protected readonly everything = computed(() =>
    this.texts.t('listing.bulk.pickEverything', { count: this.format().count(this.total() ?? 0) }),
  );
}
