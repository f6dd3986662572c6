import { DOCUMENT, Injectable, effect, inject } from '@angular/core';
import { LANGUAGES, type Language, REGIONS, type Region } from '@tandem/formatting';
import { StoredChoice, storageOf } from './stored-choice';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

export const SWITCHES = ['on', 'off'] as const;
export type Switch = (typeof SWITCHES)[number];

/** What a person chose for this browser. `theme.js` reads the same theme and language before the first paint. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly document = inject(DOCUMENT);
  private readonly storage = storageOf(this.document);

  readonly language = new StoredChoice<Language>(this.storage, 'tandem.language', LANGUAGES, () =>
    preferredLanguage(this.document),
  );
  /** Follows the language until it is chosen on its own. */
  readonly region = new StoredChoice<Region>(this.storage, 'tandem.region', REGIONS, () =>
    preferredRegion(this.document, this.language.value()),
  );
  readonly theme = new StoredChoice<Theme>(this.storage, 'tandem.theme', THEMES, () => 'system');
  readonly density = new StoredChoice<Density>(this.storage, 'tandem.density', DENSITIES, () => 'comfortable');
  /** Keys without a modifier, on every page: some people's speech or hands press them by mistake (WCAG 2.1.4). */
  readonly shortcuts = new StoredChoice<Switch>(this.storage, 'tandem.shortcuts', SWITCHES, () => 'on');

  constructor() {
    const root = this.document.documentElement;
    effect(() => {
      root.lang = this.language.value();
      root.dataset['density'] = this.density.value();
      const theme = this.theme.value();
      if (theme === 'system') {
        delete root.dataset['theme'];
      } else {
        root.dataset['theme'] = theme;
      }
    });
  }
}

function preferredLanguage(document: Document): Language {
  return /^es\b/i.test(document.defaultView?.navigator.language ?? '') ? 'es' : 'en';
}

function preferredRegion(document: Document, language: Language): Region {
  const ofLanguage = REGIONS.filter((region) => region.startsWith(language));
  const wanted = document.defaultView?.navigator.languages ?? [];
  return ofLanguage.find((region) => wanted.includes(region)) ?? ofLanguage[0] ?? 'en-GB';
}
