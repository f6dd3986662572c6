import { Injectable, computed, inject, signal } from '@angular/core';
import { Formatter, type Language } from '@tandem/formatting';
import { Preferences } from '../preferences/preferences';
import { Texts } from '../i18n/texts';

/**
 * The formatter in force. Its methods are read through signals: what calls `formatting.current()` in a `computed` or a
 * template follows a change of language, region or time zone.
 */
@Injectable({ providedIn: 'root' })
export class Formatting {
  private readonly preferences = inject(Preferences);
  private readonly language = inject(Texts).language;

  /** The time zone of the organisation, set when a session starts. Until then instants are shown in UTC. */
  readonly timeZone = signal('UTC');

  readonly current = computed(
    () =>
      new Formatter({
        language: this.language() satisfies Language,
        region: this.preferences.region.value(),
        timeZone: this.timeZone(),
      }),
  );

  constructor() {
    // The first number that a browser writes takes it as long as a panel: it writes one while the page waits for its data.
    setTimeout(() => this.current().count(0));
  }
}
