import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  linkedSignal,
} from '@angular/core';
import { Router } from '@angular/router';
import { Dialog, Icon } from '@tandem/ui';
import { PLACES, PageActions, Session, TextPipe, Texts, isPlace, opens } from '../../platform';
import { Keyboard } from '../../platform/shortcuts/keyboard';
import { type PaletteEntry, type PaletteGroup, isFoundBy } from './palette-entry';
import { PaletteSearch } from './palette-search';

/** Every place there is; the forms are places to go as well: "new" finds them. */
const GO_TO = Object.keys(PLACES).filter(isPlace);

/** Goes to a page, acts on what is open, and finds things by name or id; all of it without leaving the keyboard. */
@Component({
  selector: 'tnd-command-palette',
  imports: [Dialog, Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [PaletteSearch],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.scss',
})
export class CommandPalette {
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  private readonly keyboard = inject(Keyboard);
  private readonly actions = inject(PageActions);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly search = inject(PaletteSearch);

  protected readonly groups = computed((): readonly PaletteGroup[] =>
    [
      { key: 'acts', label: this.texts.t('frame.palette.acts'), entries: this.matching(this.acts()) },
      ...this.search.groups(),
      { key: 'pages', label: this.texts.t('frame.palette.pages'), entries: this.matching(this.pages()) },
    ].filter(({ entries }) => entries.length > 0),
  );
  protected readonly entries = computed(() => this.groups().flatMap(({ entries }) => entries));
  /** The first one, until the arrows choose another; kept while results arrive as long as it is still there. */
  protected readonly active = linkedSignal<readonly PaletteEntry[], string>({
    source: this.entries,
    computation: (entries, previous) =>
      entries.find(({ id }) => id === previous?.value && this.hasChosen)?.id ?? entries[0]?.id ?? '',
  });
  protected readonly status = computed(() => {
    if (this.search.isSearching()) {
      return this.texts.t('frame.palette.searching');
    }
    const count = this.entries().length;
    return count === 0 ? this.texts.t('frame.palette.none') : this.texts.plural('frame.palette.count', count);
  });
  private hasChosen = false;

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.hasChosen = false;
      this.search.words.set(event.target.value);
    }
  }

  protected press(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
        this.move(1);
        break;
      case 'ArrowUp':
        this.move(-1);
        break;
      case 'Enter':
        this.run(this.entries().find(({ id }) => id === this.active()));
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  protected run(entry: PaletteEntry | undefined): void {
    if (entry !== undefined) {
      this.close();
      entry.run();
    }
  }

  protected close(): void {
    this.keyboard.close();
  }

  private move(by: number): void {
    const entries = this.entries();
    const at = entries.findIndex(({ id }) => id === this.active());
    const next = entries[(at + by + entries.length) % entries.length];
    if (next !== undefined) {
      this.hasChosen = true;
      this.active.set(next.id);
      this.host.querySelector(`[data-entry="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  private matching(entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
    return entries.filter(({ label }) => isFoundBy(this.search.words(), label));
  }

  private acts(): readonly PaletteEntry[] {
    return [
      ...this.actions.offered().map(({ key, label, icon, run }) => ({
        id: `act-${key}`,
        label,
        note: '',
        icon: icon ?? ('arrow_forward' as const),
        run,
      })),
      {
        id: 'act-link',
        label: this.texts.t('frame.palette.copyLink'),
        note: '',
        icon: 'link',
        run: () => this.window?.navigator.clipboard.writeText(this.window.location.href),
      },
      {
        id: 'act-keys',
        label: this.texts.t('frame.palette.shortcuts'),
        note: '?',
        icon: 'help',
        run: () => this.keyboard.show('sheet'),
      },
    ];
  }

  private pages(): readonly PaletteEntry[] {
    const rights = this.session.me()?.permissions ?? [];
    return GO_TO.filter((place) => opens(place, rights)).map((place) => ({
      id: `page-${place}`,
      label: this.texts.t(`frame.place.${place}`),
      note: '',
      icon: 'arrow_forward',
      run: () => this.router.navigateByUrl(PLACES[place].path),
    }));
  }
}
