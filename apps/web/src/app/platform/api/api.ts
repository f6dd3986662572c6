import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable, firstValueFrom } from 'rxjs';
import { type Intent } from './intent';

/** The query of a read; what is undefined, null or empty is left out of the address. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface WriteOptions {
  /** Required for whatever must not happen twice. */
  readonly intent?: Intent;
  /** The version the reader saw; the API refuses the write when somebody has changed the thing since. */
  readonly ifMatch?: number;
}

/** '/requests' → '/api/v1/requests'. */
export function apiUrl(path: string): string {
  return `/api/v1${path}`;
}

export function queryOf(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

/**
 * Calls of the API outside a `read`: commands, and reads that a command needs. Every failure is a `ProblemError`.
 * Reads that a page shows go through `read` and `readList` instead.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);

  get<T>(path: string, query: Query = {}): Promise<T> {
    return firstValueFrom(this.http.get<T>(apiUrl(path), { params: queryOf(query) }));
  }

  post<T>(path: string, body: unknown, options: WriteOptions = {}): Promise<T> {
    return firstValueFrom(this.write<T>('POST', path, body, options));
  }

  put<T>(path: string, body: unknown, options: WriteOptions = {}): Promise<T> {
    return firstValueFrom(this.write<T>('PUT', path, body, options));
  }

  patch<T>(path: string, body: unknown, options: WriteOptions = {}): Promise<T> {
    return firstValueFrom(this.write<T>('PATCH', path, body, options));
  }

  delete<T>(path: string, options: WriteOptions = {}): Promise<T> {
    return firstValueFrom(this.write<T>('DELETE', path, undefined, options));
  }

  private write<T>(method: string, path: string, body: unknown, options: WriteOptions): Observable<T> {
    return this.http.request<T>(method, apiUrl(path), { body, headers: headersOf(options) });
  }
}

function headersOf({ intent, ifMatch }: WriteOptions): Record<string, string> {
  return {
    ...(intent === undefined ? {} : { 'Idempotency-Key': intent.idempotencyKey }),
    ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
  };
}
