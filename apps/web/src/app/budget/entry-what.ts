import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BudgetEntryView } from '@tandem/api-client';
import { Formatting, Session, TextPipe, Texts } from '../platform';
import { conversionWords, exactRate, isShadow, originalWords } from './entry-words';

/**
 * What an entry was about: its words and the way to the request, tool, payments file and line it belongs to, to the
 * entry it takes back and to the one that took it back.
 */
@Component({
  selector: 'tnd-entry-what',
  imports: [RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.shadow]': 'isShadow()' },
  template: `
    <span class="words">{{ entry().description }}</span>
    <span class="ways">
      @if (entry().request; as request) {
        @if (canReadRequests()) {
          <a [routerLink]="['/requests', request.id]">{{ request.ref }}</a>
        } @else {
          {{ request.ref }}
        }
      }
      @if (entry().tool; as tool) {
        <a [routerLink]="['/tools', tool.slug]">{{ tool.name }}</a>
        <a [routerLink]="['/tools', tool.slug, 'why']"
          >{{ 'budget.entry.why' | tndText }} <span class="tnd-visually-hidden">({{ tool.name }})</span></a
        >
      }
      @if (entry().payment; as payment) {
        @if (canReadImports()) {
          <a [routerLink]="['/discovery/imports', payment.importId]">{{
            'budget.entry.row' | tndText: { row: payment.rowNumber }
          }}</a>
        } @else {
          {{ 'budget.entry.row' | tndText: { row: payment.rowNumber } }}
        }
      }
      @if (entry().reverses; as id) {
        <a [routerLink]="['/budgets', entry().line.id]" [fragment]="'entry-' + id">{{
          'budget.entry.reverses' | tndText
        }}</a>
      }
      @if (entry().reversedBy; as id) {
        <a [routerLink]="['/budgets', entry().line.id]" [fragment]="'entry-' + id">{{
          'budget.entry.reversedBy' | tndText
        }}</a>
      }
    </span>
    @for (words of converted(); track words) {
      <span class="tnd-note" [title]="exactRate()">{{ words }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      flex: 1 1 100%;
      gap: 2px;
      min-width: 0;
      overflow-wrap: anywhere;
      white-space: normal;
    }
    :host(.shadow) {
      padding-inline-start: 14px;
      background: repeating-linear-gradient(45deg, transparent 0 3px, var(--sp-shadow) 3px 6px) 0 0 / 6px 100% no-repeat;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      font: var(--mat-sys-body-small);
    }
    .ways:empty {
      display: none;
    }
    .ways a {
      padding-block: 4px;
    }
  `,
})
export class EntryWhat {
  readonly entry = input.required<BudgetEntryView>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);

  protected readonly canReadRequests = computed(() => this.session.can('request.read'));
  protected readonly canReadImports = computed(() => this.session.can('import.read'));
  protected readonly isShadow = computed(() => isShadow(this.entry()));
  protected readonly converted = computed(() => {
    const words = { texts: this.texts, format: this.format() };
    return [originalWords(this.entry(), words), conversionWords(this.entry(), words)].filter((said) => said !== '');
  });
  protected readonly exactRate = computed(() => exactRate(this.entry(), this.format()));
}
