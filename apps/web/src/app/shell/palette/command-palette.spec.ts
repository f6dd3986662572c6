import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { awaitRequest } from '../../../testing/awaited';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { PLACES, PageActions, Session } from '../../platform';
import { CommandPalette } from './command-palette';

@Component({ template: '' })
class SomePage {}

async function open(permissions: readonly string[]) {
  // jsdom has the element but not what opens it.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
  };
  Element.prototype.scrollIntoView = () => undefined;
  TestBed.configureTestingModule({
    providers: [...provideTestPlatform(), provideRouter([{ path: '**', component: SomePage }])],
  });
  const http = TestBed.inject(HttpTestingController);
  const restored = TestBed.inject(Session).restore();
  http.expectOne('/api/v1/me').flush({ person: {}, roles: [], permissions, organisation: { timeZone: 'UTC' } });
  await restored;
  await loadTexts('en');
  const fixture = TestBed.createComponent(CommandPalette);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  fixture.detectChanges();
  const field = page.querySelector('input');
  if (field === null) {
    throw new Error('There is nothing to type in.');
  }
  const settle = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
  };
  return {
    field,
    settle,
    awaited: (path: string): Promise<TestRequest> => awaitRequest(http, path),
    /** Longer than the product waits for another letter. */
    pause: (): Promise<unknown> => new Promise((done) => setTimeout(done, 300)),
    notAsked: (path: string): void => http.expectNone((request) => request.url === `/api/v1${path}`),
    type: async (words: string): Promise<void> => {
      field.value = words;
      field.dispatchEvent(new Event('input'));
      await settle();
    },
    press: (key: string): void => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      fixture.detectChanges();
    },
    options: (): string[] =>
      [...page.querySelectorAll('[role=option] .label')].map((option) => option.textContent?.trim() ?? ''),
    active: (): string =>
      page.querySelector(`#${field.getAttribute('aria-activedescendant') ?? ''} .label`)?.textContent?.trim() ?? '',
  };
}

const REQUEST = { id: 'r1', ref: 'REQ-0142', tool: { name: 'HubSpot' }, toolName: null, status: 'submitted' };

describe('the command palette', () => {
  it('offers the pages that are open to somebody, and no other', async () => {
    const palette = await open(['tool.read']);
    expect(palette.options()).toEqual(expect.arrayContaining(['Home', 'Tools', 'Help']));
    expect(palette.options()).not.toContain('Audit');
  });

  it('forgets no place, and names each, for somebody who may open all of them', async () => {
    const places = Object.values(PLACES);
    const palette = await open(places.flatMap(({ rights }) => [...rights]));
    const pages = palette.options().slice(-places.length);
    expect(new Set(pages).size).toBe(places.length);
    expect(pages).toEqual(expect.arrayContaining(['Delegations', 'Notices', 'Stuck requests', 'Add or edit a tool']));
    expect(pages).not.toContain('');
  });

  it('UX-39 offers what can be done with the open object first', async () => {
    const palette = await open([]);
    const done: string[] = [];
    TestBed.inject(PageActions).offer(() => [
      { key: 'decide', label: 'Decide REQ-0142', run: () => done.push('decide') },
    ]);
    await palette.settle();
    expect(palette.options().slice(0, 2)).toEqual(['Decide REQ-0142', 'Copy the link to this page']);
    palette.press('Enter');
    expect(done).toEqual(['decide']);
  });

  it('UX-05 finds a request by its id and opens it with Enter', async () => {
    const palette = await open(['request.read']);
    await palette.type('REQ-0142');
    const request = await palette.awaited('/requests');
    expect(request.request.params.get('q')).toBe('REQ-0142');
    request.flush({ items: [REQUEST], nextCursor: null, total: 1 });
    await palette.settle();
    expect(palette.active()).toBe('REQ-0142 HubSpot');
    palette.press('Enter');
    await palette.settle();
    expect(TestBed.inject(Router).url).toBe('/requests/r1');
  });

  it('asks no list that the person may not read', async () => {
    const palette = await open(['request.read']);
    await palette.type('hub');
    await palette.awaited('/requests');
    palette.notAsked('/tools');
    palette.notAsked('/findings');
    palette.notAsked('/people');
  });

  it('asks for nothing after one letter', async () => {
    const palette = await open(['tool.read']);
    await palette.type('h');
    await palette.pause();
    palette.notAsked('/tools');
  });

  it('drops the answer to what is no longer asked', async () => {
    const palette = await open(['tool.read']);
    await palette.type('hub');
    const first = await palette.awaited('/tools');
    await palette.type('hubs');
    expect((await palette.awaited('/tools')).request.params.get('q')).toBe('hubs');
    expect(first.cancelled).toBe(true);
  });

  it('moves with the arrows, around both ends', async () => {
    const palette = await open([]);
    const [first] = palette.options();
    const last = palette.options().at(-1);
    expect(palette.active()).toBe(first);
    palette.press('ArrowUp');
    expect(palette.active()).toBe(last);
    palette.press('ArrowDown');
    expect(palette.active()).toBe(first);
  });

  it('says it when nothing has the name, and when something could not be searched', async () => {
    const palette = await open(['tool.read']);
    await palette.type('zzzz');
    (await palette.awaited('/tools')).flush(
      { code: 'service.unavailable' },
      { status: 503, statusText: 'Unavailable' },
    );
    await palette.settle();
    expect(palette.options()).toEqual([]);
    expect(document.body.textContent).toContain('Some of it could not be searched');
  });
});
