import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestPlatform } from '../../../testing/test-platform';
import { Preferences } from '../preferences/preferences';
import { Session } from '../session/session';
import { Keyboard } from './keyboard';
import { Shortcuts } from './shortcuts';

@Component({
  template: `
    <main>
      <input type="search" value="hub" />
      <textarea></textarea>
      <button type="button">Somewhere</button>
    </main>
  `,
})
class SomePage {}

async function open() {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [...provideTestPlatform(), provideRouter([{ path: '**', component: SomePage }])],
  });
  const restored = TestBed.inject(Session).restore();
  TestBed.inject(HttpTestingController)
    .expectOne('/api/v1/me')
    .flush({ person: {}, roles: [], permissions: ['tool.read'], organisation: { timeZone: 'UTC' } });
  await restored;
  const harness = await RouterTestingHarness.create('/start');
  const page = harness.routeNativeElement;
  if (page === null) {
    throw new Error('No page.');
  }
  document.body.append(page);
  const keyboard = TestBed.inject(Keyboard);
  const press = (key: string, more: KeyboardEventInit = {}, at = 'button'): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    const target = page.querySelector<HTMLElement>(at);
    target?.addEventListener('keydown', (heard) => keyboard.press(heard), { once: true });
    target?.dispatchEvent(event);
    return event;
  };
  return { keyboard, press, page, router: TestBed.inject(Router) };
}

const turn = (): Promise<unknown> => new Promise((done) => setTimeout(done));

describe('the keys of every page', () => {
  afterEach(() => {
    document.querySelectorAll('dialog').forEach((dialog) => dialog.remove());
  });

  it.each([
    ['Control', { ctrlKey: true }],
    ['Command', { metaKey: true }],
  ])('open the palette with %s and K, even while somebody types', async (_name, modifier) => {
    const { keyboard, press } = await open();
    const event = press('k', modifier, 'textarea');
    expect([keyboard.open(), event.defaultPrevented]).toEqual(['palette', true]);
  });

  it('show the sheet with ?', async () => {
    const { keyboard, press } = await open();
    press('?', { shiftKey: true });
    expect(keyboard.open()).toBe('sheet');
  });

  it('go to the search of the page with /', async () => {
    const { press } = await open();
    expect(press('/').defaultPrevented).toBe(true);
    expect(document.activeElement?.getAttribute('type')).toBe('search');
  });

  it('go to a page with G and its letter', async () => {
    const { press, router } = await open();
    press('g');
    press('t');
    await turn();
    expect(router.url).toBe('/tools');
  });

  it('lead nobody to a page that is closed to them', async () => {
    const { press, router } = await open();
    press('g');
    expect(press('s').defaultPrevented).toBe(false);
    await turn();
    expect(router.url).toBe('/start');
  });

  it('forget G after a while', async () => {
    const { press, router } = await open();
    jest.useFakeTimers();
    press('g');
    jest.advanceTimersByTime(2000);
    press('t');
    jest.useRealTimers();
    await turn();
    expect(router.url).toBe('/start');
  });

  it.each(['?', '/', 'g'])('leave %s to whoever types', async (key) => {
    const { keyboard, press } = await open();
    expect(press(key, {}, 'textarea').defaultPrevented).toBe(false);
    expect(keyboard.open()).toBeNull();
  });

  it.each(['?', '/', 'g'])('WCAG 2.1.4: leave %s alone once single keys are switched off', async (key) => {
    const { keyboard, press } = await open();
    TestBed.inject(Preferences).shortcuts.choose('off');
    expect(press(key).defaultPrevented).toBe(false);
    expect(keyboard.open()).toBeNull();
    press('k', { ctrlKey: true });
    expect(keyboard.open()).toBe('palette');
  });

  it('rest while a dialog is open', async () => {
    const { keyboard, press } = await open();
    document.body.append(Object.assign(document.createElement('dialog'), { open: true }));
    press('?');
    press('k', { ctrlKey: true });
    expect(keyboard.open()).toBeNull();
  });

  it('are joined by those of the page while it is there', async () => {
    const { press } = await open();
    const done: string[] = [];
    const remove = TestBed.inject(Shortcuts).add(() => [
      { keys: ['N'], label: 'New request', run: () => done.push('new') },
      { keys: ['J'], label: 'Next row', whileFocused: true },
    ]);
    expect([press('n').defaultPrevented, press('j').defaultPrevented]).toEqual([true, false]);
    remove();
    expect(press('n').defaultPrevented).toBe(false);
    expect(done).toEqual(['new']);
  });
});
