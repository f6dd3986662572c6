import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { LANGUAGE_NAMES, type LocalisedText, Texts } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';

const LONGEST_REASON = 300;

/** What a rule tells the requester, in both languages: a policy is signed in both. */
@Component({
  selector: 'tnd-reason-fields',
  imports: [FORM_FIELD_PARTS],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (language of languages; track language) {
      <mat-form-field>
        <mat-label>{{ names[language] }}</mat-label>
        <textarea matInput rows="2" [attr.lang]="language" [formField]="form[language]"></textarea>
        <mat-error><tnd-field-errors [field]="form[language]" /></mat-error>
      </mat-form-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
      gap: 12px;
      padding-block-start: 8px;
    }
    /* What a requester will read is seen whole while it is written. */
    textarea {
      min-block-size: 2lh;
      field-sizing: content;
    }
  `,
})
export class ReasonFields {
  readonly value = input.required<LocalisedText>();
  readonly changed = output<LocalisedText>();
  /** Whether a language has nothing to tell, so that what is typed is not in the rule. */
  readonly unread = output<boolean>();

  private readonly texts = inject(Texts);
  protected readonly languages = ['en', 'es'] as const;
  protected readonly names = LANGUAGE_NAMES;
  private readonly model = linkedSignal(() => ({ ...this.value() }));
  protected readonly form = form(this.model, (path) => {
    this.languages.forEach((language) => {
      required(path[language], { message: () => this.texts.t('policies.edit.reasonMissing') });
      maxLength(path[language], LONGEST_REASON, {
        message: () => this.texts.t('policies.edit.tooLong', { most: LONGEST_REASON }),
      });
    });
  });

  constructor() {
    effect(() => {
      const typed = this.model();
      const isWhole = this.form().valid() && this.languages.every((language) => typed[language].trim() !== '');
      untracked(() => {
        const { en, es } = this.value();
        this.unread.emit(!isWhole);
        if (isWhole && (typed.en !== en || typed.es !== es)) {
          this.changed.emit(typed);
        }
      });
    });
  }
}
