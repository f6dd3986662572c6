import { HttpClient, HttpEventType, type HttpResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { lastValueFrom, tap } from 'rxjs';
import { apiUrl } from '../api/api';
import { Texts } from '../i18n/texts';
import { Preferences } from '../preferences/preferences';
import { type FileColumn, type FileKey } from './list-column';

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface FileOrder {
  readonly list: FileKey;
  readonly format: FileFormat;
  readonly query: Readonly<Record<string, string>>;
  readonly columns: readonly FileColumn[];
  /** The words of the screen for the filters in the query. */
  readonly filters?: readonly FileColumn[];
}

/** A list as a file: the server writes every row of the filter, with the columns and the words of the screen. */
@Injectable({ providedIn: 'root' })
export class ListFile {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly texts = inject(Texts);
  private readonly preferences = inject(Preferences);

  /**
   * Hands the file to the browser and answers with its name.
   *
   * @param arrived is told how many bytes are here, for as long as they come.
   */
  async download(order: FileOrder, arrived: (bytes: number) => void): Promise<string> {
    const answer = this.http.request('POST', apiUrl('/exports'), {
      body: { ...order, language: this.texts.language(), region: this.preferences.region.value() },
      responseType: 'arraybuffer',
      observe: 'events',
      reportProgress: true,
    });
    const last = await lastValueFrom(
      answer.pipe(
        tap((event) => {
          if (event.type === HttpEventType.DownloadProgress) {
            arrived(event.loaded);
          }
        }),
      ),
    );
    if (last.type !== HttpEventType.Response) {
      throw new Error('The answer to an export never ended.');
    }
    const name = nameOf(last) ?? `tandem-${order.list}.${order.format}`;
    this.save(name, new Blob([last.body ?? new ArrayBuffer(0)], { type: last.headers.get('content-type') ?? '' }));
    return name;
  }

  private save(name: string, content: Blob): void {
    const link = this.document.createElement('a');
    const address = URL.createObjectURL(content);
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken it over by the next turn.
    setTimeout(() => URL.revokeObjectURL(address));
  }
}

function nameOf(answer: HttpResponse<unknown>): string | undefined {
  return /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
}
