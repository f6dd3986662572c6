import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LANGUAGES, type Language } from '@tandem/formatting';
import { LANGUAGE_NAMES } from './language';
import { Texts } from './texts';

/** The languages by their own names, for pages without a user menu. */
@Component({
  selector: 'tnd-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (language of languages; track language) {
      <button
        type="button"
        class="tnd-button tnd-button-quiet"
        [lang]="language"
        [attr.aria-pressed]="language === texts.language()"
        (click)="use(language)"
      >
        {{ names[language] }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 4px;
    }
    [aria-pressed='true'] {
      text-decoration: underline;
      text-underline-offset: 4px;
    }
  `,
})
export class LanguageSwitch {
  protected readonly texts = inject(Texts);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;

  protected async use(language: Language): Promise<void> {
    await this.texts.use(language);
  }
}
