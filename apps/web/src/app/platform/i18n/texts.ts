import { Injectable, inject, signal } from '@angular/core';
import { type CanActivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { type Language } from '@tandem/formatting';
import { firstValueFrom } from 'rxjs';
import { Preferences } from '../preferences/preferences';
import { type LocalisedText } from './language';
import { type PluralKey, type TextKey, type TextScope } from './text-key';

/** Made once: making one takes as long as drawing a line of a table. */
const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  es: new Intl.PluralRules('es'),
};

export type TextParams = Readonly<Record<string, string | number>>;

/**
 * The texts of the interface. `t` and its kin read a signal, so a `computed` that calls them is made again when the
 * language changes.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly transloco = inject(TranslocoService);
  private readonly preferences = inject(Preferences);
  private readonly scopes = new Set<TextScope>();
  private readonly shown = signal<Language>(this.preferences.language.value());

  /** The language on the screen. It changes after its catalogues are here, so no key is ever shown bare. */
  readonly language = this.shown.asReadonly();

  t(key: TextKey, params: TextParams = {}): string {
    return this.transloco.translate<string>(key, params, this.shown());
  }

  /** The form of a text for a count. The count is also the parameter `count`, unless `params` formats it. */
  plural(key: PluralKey, count: number, params: TextParams = {}): string {
    const category = PLURALS[this.shown()].select(count) === 'one' ? 'one' : 'other';
    return this.transloco.translate<string>(`${key}.${category}`, { count, ...params }, this.shown());
  }

  local(text: LocalisedText): string {
    return text[this.shown()];
  }

  async load(scope: TextScope): Promise<void> {
    this.scopes.add(scope);
    await firstValueFrom(this.transloco.load(`${scope}/${this.shown()}`));
  }

  /** Changes the language at once and remembers it. */
  async use(language: Language): Promise<void> {
    await Promise.all([...this.scopes].map((scope) => firstValueFrom(this.transloco.load(`${scope}/${language}`))));
    this.preferences.language.choose(language);
    this.transloco.setActiveLang(language);
    this.shown.set(language);
  }
}

/** Route guard: brings the catalogues a feature speaks from before its first page is drawn. */
export function texts(...scopes: readonly TextScope[]): CanActivateFn {
  return async () => {
    const catalogue = inject(Texts);
    await Promise.all(scopes.map((scope) => catalogue.load(scope)));
    return true;
  };
}
