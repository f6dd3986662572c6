import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { Formatter, type Language } from '../platform';
import { type Words } from './spend-answers';

/** The words of the feature and the numbers that go with them, for specs. */
export async function wordsOf(language: Language = 'en'): Promise<Words> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'dashboards');
  const region = language === 'en' ? 'en-GB' : 'es-ES';
  return { texts, format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }) };
}
