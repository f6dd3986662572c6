import { HttpBackend, HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { type Observable, of } from 'rxjs';

/**
 * Fetches one catalogue file: `approvals/es` is `/i18n/es/approvals.json`. The bare language that Transloco asks for
 * first has no file of its own; every text belongs to a scope.
 */
@Injectable()
export class CatalogueLoader implements TranslocoLoader {
  // Past the interceptors: a missing catalogue is not an answer of the API.
  private readonly http = new HttpClient(inject(HttpBackend));

  getTranslation(path: string): Observable<Translation> {
    const [scope, language] = path.split('/');
    return language === undefined ? of({}) : this.http.get<Translation>(`/i18n/${language}/${scope}.json`);
  }
}
