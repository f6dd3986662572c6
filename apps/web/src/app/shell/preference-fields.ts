import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import {
  DENSITIES,
  type Density,
  LANGUAGES,
  LANGUAGE_NAMES,
  type Language,
  Preferences,
  REGIONS,
  type Region,
  SWITCHES,
  type Switch,
  THEMES,
  TextPipe,
  Texts,
  type Theme,
} from '../platform';

/** Language, region format, theme, density and single keys: in force at once, kept in this browser. */
@Component({
  selector: 'tnd-preference-fields',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preference-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    label {
      display: grid;
      gap: 4px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
    }
  `,
})
export class PreferenceFields {
  protected readonly preferences = inject(Preferences);
  protected readonly texts = inject(Texts);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly regions = REGIONS;
  protected readonly themes = THEMES;
  protected readonly densities = DENSITIES;
  protected readonly switches = SWITCHES;

  protected async chooseLanguage(event: Event): Promise<void> {
    const language = chosen<Language>(event, LANGUAGES);
    if (language !== undefined) {
      await this.texts.use(language);
    }
  }

  protected chooseRegion(event: Event): void {
    choose<Region>(event, REGIONS, (region) => this.preferences.region.choose(region));
  }

  protected chooseTheme(event: Event): void {
    choose<Theme>(event, THEMES, (theme) => this.preferences.theme.choose(theme));
  }

  protected chooseShortcuts(event: Event): void {
    choose<Switch>(event, SWITCHES, (shortcuts) => this.preferences.shortcuts.choose(shortcuts));
  }

  protected chooseDensity(event: Event): void {
    choose<Density>(event, DENSITIES, (density) => this.preferences.density.choose(density));
  }
}

function chosen<T extends string>(event: Event, options: readonly T[]): T | undefined {
  const value = event.target instanceof HTMLSelectElement ? event.target.value : undefined;
  return options.find((option) => option === value);
}

function choose<T extends string>(event: Event, options: readonly T[], apply: (value: T) => void): void {
  const value = chosen(event, options);
  if (value !== undefined) {
    apply(value);
  }
}
