import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type LocalisedText } from './language';
import { type PluralKey, type TextKey } from './text-key';
import { type TextParams, Texts } from './texts';

// These pipes are impure because their answer also depends on the language, which is not an argument. Each is a look-up.

/** `{{ 'approvals.inbox.heading' | tndText }}` */
@Pipe({ name: 'tndText', pure: false })
export class TextPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(key: TextKey, params?: TextParams): string {
    return this.texts.t(key, params);
  }
}

/** `{{ 'registry.count' | tndPlural: total }}` */
@Pipe({ name: 'tndPlural', pure: false })
export class PluralPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(key: PluralKey, count: number, params?: TextParams): string {
    return this.texts.plural(key, count, params);
  }
}

/** `{{ reason | tndLocal }}` for a text that the server wrote in both languages. */
@Pipe({ name: 'tndLocal', pure: false })
export class LocalPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(text: LocalisedText): string {
    return this.texts.local(text);
  }
}
