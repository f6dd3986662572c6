import { HttpBackend, HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { type Observable, of } from 'rxjs';
import { CATALOGUE_FILES } from './catalogue-files';

/**
 * Fetches one catalogue file: `approvals/es` is `es/approvals.json`. The bare language that Transloco asks for
 * first has no file of its own; every text belongs to a scope.
 */
@Injectable()
export class CatalogueLoader implements TranslocoLoader {
  // Past the interceptors: a missing catalogue is not an answer of the API.
  private readonly http = new HttpClient(inject(HttpBackend));

  getTranslation(path: string): Observable<Translation> {
    return path.includes('/') ? this.http.get<Translation>(String(CATALOGUE_FILES[path])) : of({});
  }
}
