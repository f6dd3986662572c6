import { HttpClient, HttpEventType } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { type ImportView } from '@tandem/api-client';
import { type Subscription } from 'rxjs';
import { type ProblemError, apiUrl, asProblem } from '../../platform';

/** A file on its way. Once all of it is sent the API still has to read it. */
export type UploadState =
  | { readonly step: 'none' }
  | { readonly step: 'sending'; readonly fileName: string; readonly percent: number }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'failed'; readonly fileName: string; readonly problem: ProblemError };

/** Sends a payments file and tells how far it is. Its `HttpClient` must be one that reports progress. */
@Injectable()
export class Upload {
  private readonly http = inject(HttpClient);
  private readonly current = signal<UploadState>({ step: 'none' });
  private running: Subscription | undefined;

  readonly state = this.current.asReadonly();

  send(file: File, done: (view: ImportView) => void): void {
    const body = new FormData();
    body.set('kind', 'payments');
    body.set('file', file, file.name);
    this.current.set({ step: 'sending', fileName: file.name, percent: 0 });
    this.running = this.http
      .post<ImportView>(apiUrl('/imports'), body, { observe: 'events', reportProgress: true })
      .subscribe({
        next: (event) => {
          if (event.type === HttpEventType.UploadProgress) {
            this.current.set(progressOf(file.name, event.loaded, event.total ?? file.size));
          } else if (event.type === HttpEventType.Response && event.body !== null) {
            done(event.body);
          }
        },
        error: (error: unknown) => this.current.set({ step: 'failed', fileName: file.name, problem: asProblem(error) }),
      });
  }

  /** Breaks the upload off; the API keeps nothing of half a file. */
  stop(): void {
    this.running?.unsubscribe();
    this.current.set({ step: 'none' });
  }
}

function progressOf(fileName: string, loaded: number, total: number): UploadState {
  return loaded >= total
    ? { step: 'reading', fileName }
    : { step: 'sending', fileName, percent: Math.floor((loaded * 100) / total) };
}
