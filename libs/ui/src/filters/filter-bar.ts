import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { DropPanel } from '../panel/drop-panel';
import { UI_TEXTS } from '../texts/ui-texts';
import { type ActiveFilter, type FilterField, type FilterValues, activeFilters } from './filter-field';

/** About as long as between two letters: what is found comes when nobody types any more, and still belongs to what was typed. */
const TYPING_PAUSE_MS = 300;
let bars = 0;

/**
 * Search and filters of a list. It keeps nothing: the values come from the address and every change goes back to it. What
 * is wanted now and then is folded behind one button, so that the bar of a laptop has one row.
 */
@Component({
  selector: 'tnd-filter-bar',
  imports: [DropPanel, Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'search', '[attr.aria-label]': 'texts().filters' },
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.scss',
})
export class FilterBar {
  readonly fields = input.required<readonly FilterField[]>();
  readonly values = input.required<FilterValues>();
  /** The words of the search field; without them there is none. Its value is `q`. */
  readonly searchLabel = input<string>();
  /** Filters in force that have no control here, such as the tool whose costs a figure is made of. Each can be removed. */
  readonly chips = input<readonly ActiveFilter[]>([]);
  /** Off where the list below offers the same because nothing is left of it. */
  readonly hasClear = input(true);
  /** Search and filters that were in the address but mean nothing here. */
  readonly notice = input<string>();

  /** The filters that change, '' for none. */
  readonly valuesChange = output<FilterValues>();
  /** Somebody is about to open the choices of a filter: what it offers may still have to be read. */
  readonly approach = output<string>();
  readonly clear = output();
  /** The notice has been read. */
  readonly dismiss = output();

  protected readonly texts = inject(UI_TEXTS);
  protected readonly id = `tnd-filter-${(bars += 1)}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly atHand = computed(() => this.fields().filter(({ isFolded }) => isFolded !== true));
  protected readonly folded = computed(() => this.fields().filter(({ isFolded }) => isFolded === true));
  protected readonly foldedInForce = computed(() => activeFilters(this.folded(), this.values()));
  /** Whatever is in force and would not be seen otherwise. */
  protected readonly told = computed(() => [...this.foldedInForce(), ...this.chips()]);
  protected readonly canClear = computed(() => this.hasClear() && this.isFiltered());
  private readonly isFiltered = computed(
    () =>
      this.told().length > 0 ||
      activeFilters(this.atHand(), this.values()).length > 0 ||
      (this.values()['q'] ?? '') !== '',
  );

  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
  }

  protected select(field: FilterField, event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.valuesChange.emit({ [field.key]: event.target.value });
    }
  }

  /** The focus goes on to the next chip, because the button that had it goes with its chip. */
  protected remove(key: string, event: Event): void {
    const buttons = [...this.host.querySelectorAll<HTMLElement>('.chips button')];
    const place = buttons.findIndex((button) => button === event.currentTarget);
    const other = buttons[place + 1] ?? buttons[place - 1];
    const after = other ?? this.controlOf('tnd-drop-panel button') ?? this.controlOf('select, button');
    after?.focus();
    this.valuesChange.emit({ [key]: '' });
  }

  protected flip(field: FilterField): void {
    const on = field.options[0]?.value ?? '';
    this.valuesChange.emit({ [field.key]: this.values()[field.key] === on ? '' : on });
  }

  protected search(event: Event, isFinished: boolean): void {
    if (!(event.target instanceof HTMLInputElement)) {
      return;
    }
    const q = event.target.value.trim();
    clearTimeout(this.typing);
    if (isFinished) {
      this.emitSearch(q);
    } else {
      this.typing = setTimeout(() => this.emitSearch(q), TYPING_PAUSE_MS);
    }
  }

  private controlOf(selector: string): HTMLElement | null {
    return this.host.querySelector<HTMLElement>(`.controls :is(${selector})`);
  }

  private emitSearch(q: string): void {
    if (q !== (this.values()['q'] ?? '')) {
      this.valuesChange.emit({ q });
    }
  }
}
