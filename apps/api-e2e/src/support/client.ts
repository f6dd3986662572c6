import { randomUUID } from 'node:crypto';
import { checkAgainstContract } from './contract';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

interface Options {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** An Idempotency-Key of its own for each call; a text to repeat one. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
}

/** A program that talks to the API as a browser on its own origin would. Every answer is held against docs/openapi.json. */
export class Client {
  private cookie: string | undefined;

  constructor(readonly origin: string) {}

  async signIn(email: string, password: string): Promise<Answer> {
    const answer = await this.post('/session', { email, password });
    const cookie = answer.headers.getSetCookie().find((value) => value.includes('tandem-sid='));
    if (cookie) this.cookie = cookie.split(';')[0];
    return answer;
  }

  get<T = Record<string, unknown>>(path: string, options: Options = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, options);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, options: Options = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, { idempotencyKey: randomUUID(), ...options, body });
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown, ifMatch?: number): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path, {});
  }

  /** Uploads a file as a browser's form would. */
  async upload<T = Record<string, unknown>>(
    path: string,
    file: { name: string; bytes: Uint8Array },
    kind = 'payments',
  ): Promise<Answer<T>> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.exchange<T>('POST', path, { method: 'POST', body: form, headers: this.headers({}) });
  }

  /** Asks for a file; what it says is the caller's to read, or to leave. */
  async download(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const headers = { ...this.headers({}), 'content-type': 'application/json' };
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
    checkAgainstContract('POST', path, response, response.ok ? 'a file' : await response.clone().json());
    return response;
  }

  async send<T = Record<string, unknown>>(method: string, path: string, options: Options): Promise<Answer<T>> {
    const hasBody = options.body !== undefined;
    return this.exchange<T>(method, path, {
      method,
      headers: { ...this.headers(options), ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(options.body) } : {}),
    });
  }

  private headers(options: Options): Record<string, string> {
    return {
      origin: this.origin,
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
      ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
      ...options.headers,
    };
  }

  private async exchange<T>(method: string, path: string, init: RequestInit): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/api/v1${path}`, init);
    const text = await response.text();
    const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
    const body = (isJson && text !== '' ? JSON.parse(text) : text || undefined) as T;
    checkAgainstContract(method, path, response, body);
    return { status: response.status, headers: response.headers, body };
  }
}
