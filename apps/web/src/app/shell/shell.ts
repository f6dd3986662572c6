import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { ChartPatterns, Icon, afterPaint } from '@tandem/ui';
import { SharedPreferences } from '../platform/preferences/shared-preferences';
import { Keyboard } from '../platform/shortcuts/keyboard';
import { Session, SessionExpiry, TextPipe, Texts, wideScreen } from '../platform';
import { Unsaved } from '../platform/editing/unsaved';
import { Departure } from './departure';
import { NavDrawer } from './nav-drawer';
import { NavList } from './nav-list';
import { NoticeBell } from './notice-bell';
import { CommandPalette } from './palette/command-palette';
import { SessionDialog } from './session-dialog';
import { ShortcutSheet } from './shortcut-sheet';
import { UnsavedDialog } from './unsaved-dialog';
import { UserMenu } from './user-menu';

/** The frame around every page of a signed-in person. */
@Component({
  selector: 'tnd-shell',
  imports: [
    ChartPatterns,
    CommandPalette,
    Icon,
    NavDrawer,
    NavList,
    NoticeBell,
    RouterLink,
    RouterOutlet,
    SessionDialog,
    ShortcutSheet,
    TextPipe,
    UnsavedDialog,
    UserMenu,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'keyboard.press($event)' },
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  private readonly departure = inject(Departure);

  /** The rail stands only where it has room; elsewhere the drawer holds the same places. */
  protected readonly isWide = wideScreen();
  /** The frame comes first and its page after it, so that neither keeps a slow machine from answering for long. */
  protected readonly isPainted = signal(false);
  protected readonly organisation = computed(() => this.session.me()?.organisation);

  private readonly freshName = signal<string | null>(null);

  protected readonly fresh = computed(() => {
    const name = this.freshName();
    return name === null ? null : this.texts.t('frame.session.fresh', { name });
  });
  protected readonly phase = inject(SessionExpiry).phase;
  protected readonly keyboard = inject(Keyboard);
  /** How this computer writes the key of the palette. */
  protected readonly paletteKeys = /mac|iphone|ipad/i.test(inject(DOCUMENT).defaultView?.navigator.userAgent ?? '')
    ? '⌘ K'
    : 'Ctrl K';
  protected readonly unsaved = inject(Unsaved).asked;

  constructor() {
    void inject(SharedPreferences).fetch();
    void afterPaint().then(() => {
      this.isPainted.set(true);
      this.freshName.set(this.departure.freshName());
    });
  }

  protected dismissFresh(): void {
    this.freshName.set(null);
  }

  /** The router would take the fragment of a plain link for a navigation. */
  protected skipToMain(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
