import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { DropPanel, Icon, type TableColumn, movedColumn, withColumn } from '@tandem/ui';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { DENSITIES } from '../preferences/preferences';
import { type ListLayout, withWidth } from './list-layout';

const WIDTHS = [
  { name: 'narrow', pixels: 96 },
  { name: 'medium', pixels: 176 },
  { name: 'wide', pixels: 320 },
] as const;

/** Which columns a list shows, in which order and how wide, and how high its rows are: by dragging, and by buttons as well. */
@Component({
  selector: 'tnd-column-chooser',
  imports: [DropPanel, Icon, NgTemplateOutlet, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './column-chooser.html',
  styleUrl: './column-chooser.scss',
})
export class ColumnChooser {
  readonly all = input.required<readonly TableColumn<never>[]>();
  readonly shown = input.required<readonly TableColumn<never>[]>();
  readonly layout = input.required<ListLayout>();

  /** Something of the list is not as it comes, be it its order or its page. */
  readonly isChanged = input(false);

  readonly arranged = output<ListLayout>();
  readonly asItComes = output();

  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly densities = DENSITIES;
  protected readonly dragged = signal<string | null>(null);
  protected readonly announced = signal('');
  private readonly keys = computed(() => this.shown().map(({ key }) => key));
  protected readonly hidden = computed(() => this.all().filter(({ key }) => !this.keys().includes(key)));
  protected readonly widths = WIDTHS;

  protected show(key: string, isShown: boolean): void {
    this.arrange({ columns: withColumn(this.keys(), key, isShown) });
    this.keepFocus(key, 'input');
  }

  /** One place up or down; the button keeps the focus as its column moves. */
  protected move({ key, header }: TableColumn<never>, step: 1 | -1): void {
    const place = this.keys().indexOf(key) + step;
    if (place < 1 || place >= this.keys().length) {
      return;
    }
    this.arrange({ columns: movedColumn(this.keys(), key, place) });
    this.announced.set(this.texts.t('listing.columns.moved', { column: header, place: place + 1 }));
    this.keepFocus(key, step === 1 ? '.down' : '.up');
  }

  protected drop(event: Event, place: number): void {
    event.preventDefault();
    const key = this.dragged();
    if (key !== null) {
      this.arrange({ columns: movedColumn(this.keys(), key, place) });
    }
    this.dragged.set(null);
  }

  protected chooseDensity(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      this.arrange({ density: DENSITIES.find((density) => density === value) ?? null });
    }
  }

  /** The width that a column was given by hand is a choice as well, for as long as it stands. */
  protected ownWidth(key: string): number | null {
    const width = this.layout().widths[key];
    return width === undefined || WIDTHS.some(({ pixels }) => pixels === width) ? null : width;
  }

  protected chooseWidth({ key }: TableColumn<never>, event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      this.arranged.emit({
        ...this.layout(),
        widths: withWidth(this.layout().widths, key, value === '' ? null : Number(value)),
      });
    }
  }

  private arrange(change: Partial<ListLayout>): void {
    this.arranged.emit({ ...this.layout(), columns: this.keys(), ...change });
  }

  /** A moved item is drawn anew, which would lose the focus. */
  private keepFocus(key: string, control: string): void {
    setTimeout(() => {
      const items = [...this.host.nativeElement.querySelectorAll<HTMLElement>('li')];
      items
        .find((item) => item.dataset['key'] === key)
        ?.querySelector<HTMLElement>(control)
        ?.focus();
    });
  }
}
