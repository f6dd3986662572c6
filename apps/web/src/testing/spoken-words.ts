import { TestBed } from '@angular/core/testing';
import { Formatter, type Language, type TextScope, type Texts } from '../app/platform';
import { loadTexts, provideTestPlatform } from './test-platform';

/** The words of a feature and the numbers that go with them, for specs of what is said. */
export async function spokenWords(
  scope: TextScope,
  language: Language = 'en',
): Promise<{ readonly texts: Texts; readonly format: Formatter }> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, scope);
  const region = language === 'en' ? 'en-GB' : 'es-ES';
  return { texts, format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }) };
}
