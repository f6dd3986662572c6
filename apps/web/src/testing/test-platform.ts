import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Translation, type TranslocoLoader, provideTransloco } from '@jsverse/transloco';
import { type Observable, of } from 'rxjs';
import { LANGUAGES, type Language, Preferences, type TextScope, Texts, apiInterceptor } from '../app/platform';
import { provideUi } from '../app/platform/i18n/provide-ui';

const CATALOGUES = join(__dirname, '../../public/i18n');

/** The real catalogues, read from the disk: a spec sees the words that people see. */
class CatalogueFiles implements TranslocoLoader {
  getTranslation(path: string): Observable<Translation> {
    const [scope, language] = path.split('/');
    return of(
      language === undefined
        ? {}
        : (JSON.parse(readFileSync(join(CATALOGUES, language, `${scope}.json`), 'utf8')) as Translation),
    );
  }
}

/** The platform as the application sets it up, with HTTP under the control of the spec. */
export function provideTestPlatform(): (Provider | EnvironmentProviders)[] {
  return [
    provideZonelessChangeDetection(),
    provideHttpClient(withInterceptors([apiInterceptor])),
    provideHttpClientTesting(),
    provideTransloco({
      config: { availableLangs: [...LANGUAGES], defaultLang: 'en', reRenderOnLangChange: true },
      loader: CatalogueFiles,
    }),
    provideUi(),
  ];
}

/** Brings the texts of `app`, of the frame around the pages and of the scopes a spec needs, in the language it wants and the region that goes with it. */
export async function loadTexts(language: Language, ...scopes: readonly TextScope[]): Promise<Texts> {
  const texts = TestBed.inject(Texts);
  await Promise.all((['app', 'frame', ...scopes] as const).map((scope) => texts.load(scope)));
  TestBed.inject(Preferences).region.choose(language === 'en' ? 'en-GB' : 'es-ES');
  await texts.use(language);
  return texts;
}
