import { type Language } from '@tandem/formatting';

/** A language names itself: nobody should have to read a foreign word to find their own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** A text that the server wrote in both languages. */
export interface LocalisedText {
  readonly en: string;
  readonly es: string;
}
