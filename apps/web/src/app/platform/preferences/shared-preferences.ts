import { Injectable, effect, inject, untracked } from '@angular/core';
import { type Language, type Region } from '@tandem/formatting';
import { Api } from '../api/api';
import { Texts } from '../i18n/texts';
import { KeptPreferences } from './kept-preferences';
import { type Density, Preferences, type Theme } from './preferences';

/** What a person chose, as the server keeps it; null was never chosen. */
interface Kept {
  readonly language: Language | null;
  readonly region: Region | null;
  readonly theme: Theme | null;
  readonly density: Density | null;
  readonly shortcuts: boolean;
}

/**
 * Carries what a person chose to the other browsers they use. The browser keeps it as well, because language and theme are
 * needed before anybody is known to be signed in; what the server has wins over it.
 */
@Injectable({ providedIn: 'root' })
export class SharedPreferences {
  private readonly api = inject(Api);
  private readonly keptPreferences = inject(KeptPreferences);
  private readonly preferences = inject(Preferences);
  private readonly texts = inject(Texts);
  private known: Kept | null = null;

  constructor() {
    effect(() => {
      const chosen = this.chosen();
      untracked(() => void this.send(chosen));
    });
  }

  /** Takes over what the person chose elsewhere. */
  async fetch(): Promise<void> {
    try {
      const kept = await this.keptPreferences.read();
      this.known = kept;
      const { preferences } = this;
      if (kept.language !== null) {
        await this.texts.use(kept.language);
      }
      if (kept.region !== null) {
        preferences.region.choose(kept.region);
      }
      if (kept.theme !== null) {
        preferences.theme.choose(kept.theme);
      }
      if (kept.density !== null) {
        preferences.density.choose(kept.density);
      }
      if (!kept.shortcuts || preferences.shortcuts.choice() !== undefined) {
        preferences.shortcuts.choose(kept.shortcuts ? 'on' : 'off');
      }
      await this.send(this.chosen());
    } catch {
      // Taste is no reason to keep somebody from working: this browser goes by what it remembers.
    }
  }

  private chosen(): Kept {
    const { language, region, theme, density, shortcuts } = this.preferences;
    return {
      language: language.choice() ?? null,
      region: region.choice() ?? null,
      theme: theme.choice() ?? null,
      density: density.choice() ?? null,
      shortcuts: shortcuts.value() === 'on',
    };
  }

  /** Sends what differs from what the server has; nothing before that was read. */
  private async send(chosen: Kept): Promise<void> {
    const known = this.known;
    if (known === null) {
      return;
    }
    const before: Readonly<Record<string, unknown>> = { ...known };
    const change = Object.fromEntries(
      Object.entries(chosen).filter(([field, value]) => value !== null && value !== before[field]),
    );
    if (Object.keys(change).length === 0) {
      return;
    }
    this.known = { ...known, ...change };
    try {
      await this.api.patch('/me/preferences', change);
    } catch {
      // It stands in this browser; the next choice, or the next visit, sends it again.
      this.known = known;
    }
  }
}
