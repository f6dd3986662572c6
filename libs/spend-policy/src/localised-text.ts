/** A text in both languages of the product. A policy is signed in both, so neither may be empty. */
export interface LocalisedText {
  readonly en: string;
  readonly es: string;
}

export const LANGUAGES = ['en', 'es'] as const satisfies readonly (keyof LocalisedText)[];
