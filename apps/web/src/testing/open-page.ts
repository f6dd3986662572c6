import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { ApplicationRef, type Provider, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { afterPaint } from '@tandem/ui';
import { type Language, type MeView, type Role, Session, type TextScope } from '../app/platform';
import { awaitRequest } from './awaited';
import { loadTexts, provideTestPlatform } from './test-platform';

/** jsdom lays nothing out, so nothing ever changes its size there. */
class NoResizes {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

export interface PageSetting {
  /** The route of the page, such as 'tools/:slug'. */
  readonly path: string;
  readonly component: Type<unknown>;
  /** The address to open, with its query. */
  readonly address: string;
  readonly scopes: readonly TextScope[];
  readonly language?: Language;
  /** What whoever is signed in may do; nobody is signed in without. */
  readonly permissions?: readonly string[];
  /** In which roles; a CIO where nothing is said. */
  readonly roles?: readonly Role[];
  readonly providers?: readonly Provider[];
  /** How whoever is signed in arranged their lists, by the names of the lists. */
  readonly lists?: object;
  /** The views that lists open with for their role. */
  readonly defaultViews?: readonly object[];
}

export interface OpenPage {
  readonly element: HTMLElement;
  /** Lets answers, effects and rendering finish. */
  readonly settle: () => Promise<void>;
  /** The one request of this path that waits for an answer. */
  readonly asked: (path: string, method?: string) => TestRequest;
  /** The one request of this path that is made after a pause. */
  readonly awaited: (path: string, method?: string) => Promise<TestRequest>;
}

const ME: MeView = {
  person: { id: 'me', name: 'Ana Ruiz', title: 'CIO', email: 'ana.ruiz@example.com', unit: null },
  roles: ['cio'],
  permissions: [],
  organisation: {
    name: 'Lumen',
    functionalCurrency: 'EUR',
    timeZone: 'Europe/Madrid',
    isDemo: false,
    singleOfficer: false,
    currentFiscalYear: '2026',
  },
};

/** Opens a page at an address as the router would, with the real words and HTTP under the control of the spec. */
export async function openPage(setting: PageSetting): Promise<OpenPage> {
  Object.assign(globalThis, { ResizeObserver: NoResizes });
  TestBed.configureTestingModule({
    providers: [
      ...provideTestPlatform(),
      provideRouter([{ path: setting.path, component: setting.component }], withComponentInputBinding()),
      ...(setting.providers ?? []),
    ],
  });
  await loadTexts(setting.language ?? 'en', ...setting.scopes);
  const http = TestBed.inject(HttpTestingController);
  if (setting.permissions !== undefined) {
    const restored = TestBed.inject(Session).restore();
    http.expectOne('/api/v1/me').flush({ ...ME, roles: setting.roles ?? ME.roles, permissions: setting.permissions });
    await restored;
  }
  const harness = await RouterTestingHarness.create(setting.address);
  const element = harness.routeNativeElement;
  if (element === null) {
    throw new Error(`No page at ${setting.address}`);
  }
  const settle = async (): Promise<void> => {
    harness.detectChanges();
    // What a press begins is done after it was painted; a turn of its own for what was awaited in several steps.
    await afterPaint();
    await new Promise((done) => setTimeout(done));
    // What still waits for an answer would keep the application from ever being stable.
    await Promise.race([TestBed.inject(ApplicationRef).whenStable(), new Promise((done) => setTimeout(done, 20))]);
    harness.detectChanges();
  };
  await answerBeforehand(http, setting, settle);
  return {
    element,
    settle,
    asked: (path, method = 'GET') =>
      http.expectOne((request) => request.url === `/api/v1${path}` && request.method === method),
    awaited: (path, method) => awaitRequest(http, path, method),
  };
}

/** What a list waits for before it asks for rows, so that a spec of a page need not know of it. */
async function answerBeforehand(
  http: HttpTestingController,
  { lists = {}, defaultViews = [] }: PageSetting,
  settle: () => Promise<void>,
): Promise<void> {
  const asked = http.match('/api/v1/me/preferences');
  asked.forEach((request) => request.flush({ lists, defaultViews }));
  if (asked.length > 0) {
    await settle();
  }
}
