import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { PageHeading } from './page-heading';

/**
 * The head of every page: its one h1, a line that sums it up, and room for the primary action. It also names the
 * document. The heading is always there, even while the page still loads, because navigation moves the focus to it.
 */
@Component({
  selector: 'tnd-page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <ng-content select="[before]" />
      <h1 tabindex="-1" data-page-heading>{{ heading() }}</h1>
      @if (summary() !== undefined) {
        <p class="summary">{{ summary() }}</p>
      }
      <ng-content select="[below]" />
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: 8px 24px;
      margin-block-end: 16px;
    }
    .words {
      flex: 1 1 280px;
      min-width: 0;
    }
    h1 {
      margin: 0;
      font: var(--mat-sys-headline-small);
      overflow-wrap: anywhere;
    }
    .summary {
      min-height: 1lh;
      margin: 4px 0 0;
      max-width: 68ch;
      color: var(--mat-sys-on-surface-variant);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  /** Empty words keep the room of a line that is still being read, so that nothing jumps when it comes. */
  readonly summary = input<string>();

  constructor() {
    const page = inject(PageHeading);
    effect(() => {
      page.show(this.heading());
    });
  }
}
