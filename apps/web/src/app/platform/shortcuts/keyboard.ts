import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { PLACES, opens } from '../access/places';
import { Preferences } from '../preferences/preferences';
import { Session } from '../session/session';
import { GO_KEYS } from './go-keys';
import { Shortcuts } from './shortcuts';

/** How long G waits for its letter. */
const SEQUENCE_MS = 1500;
const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/**
 * The keys that work on every page. Single letters are off while somebody types, while a dialog is open, and for whoever has
 * switched them off; Control or Command with K needs no switch, because it has a modifier.
 */
@Injectable({ providedIn: 'root' })
export class Keyboard {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);
  private readonly shortcuts = inject(Shortcuts);
  private readonly opened = signal<'palette' | 'sheet' | null>(null);
  private isAfterG = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** What lies over the page. */
  readonly open = this.opened.asReadonly();

  show(what: 'palette' | 'sheet'): void {
    this.opened.set(what);
  }

  close(): void {
    this.opened.set(null);
  }

  press(event: KeyboardEvent): void {
    const isDialogOpen = this.document.querySelector('dialog[open]') !== null;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      // The browser would go to its own search.
      event.preventDefault();
      if (!isDialogOpen) {
        this.show('palette');
      }
      return;
    }
    if (isDialogOpen || this.isNotForUs(event)) {
      return;
    }
    if (this.pressSingle(event.key)) {
      event.preventDefault();
    }
  }

  private isNotForUs(event: KeyboardEvent): boolean {
    const isTyping = event.target instanceof Element && event.target.closest(FIELDS) !== null;
    return (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping ||
      this.preferences.shortcuts.value() === 'off'
    );
  }

  private pressSingle(key: string): boolean {
    if (this.isAfterG) {
      this.waitForLetter(false);
      return this.go(key.toLowerCase());
    }
    switch (key) {
      case '?':
        this.show('sheet');
        return true;
      case '/':
        return this.search();
      case 'g':
        this.waitForLetter(true);
        return true;
      default:
        return this.runOfPage(key);
    }
  }

  private waitForLetter(isWaiting: boolean): void {
    clearTimeout(this.timer);
    this.isAfterG = isWaiting;
    if (isWaiting) {
      this.timer = setTimeout(() => (this.isAfterG = false), SEQUENCE_MS);
    }
  }

  private go(letter: string): boolean {
    const place = GO_KEYS.find(({ key }) => key === letter)?.place;
    if (place === undefined || !opens(place, this.session.me()?.permissions ?? [])) {
      return false;
    }
    void this.router.navigateByUrl(PLACES[place].path);
    return true;
  }

  private search(): boolean {
    const field = this.document.querySelector<HTMLInputElement>('main input[type=search]');
    field?.focus();
    field?.select();
    return field !== null;
  }

  private runOfPage(key: string): boolean {
    const shortcut = this.shortcuts
      .ofPage()
      .find(({ keys, run }) => run !== undefined && keys.length === 1 && keys[0]?.toLowerCase() === key.toLowerCase());
    shortcut?.run?.();
    return shortcut !== undefined;
  }
}
