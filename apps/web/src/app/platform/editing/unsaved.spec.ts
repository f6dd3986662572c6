import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Unsaved, guardUnsaved, mayLeave } from './unsaved';

const typed = signal('');

@Component({ selector: 'tnd-form-page', template: '<h1>Add a tool</h1>' })
class FormPage {
  constructor() {
    guardUnsaved(
      () => `The new tool ${typed()}`,
      () => typed() !== '',
    );
  }
}

@Component({ selector: 'tnd-list-page', template: '<h1>Tools</h1>' })
class ListPage {}

async function open(text: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'new', component: FormPage, canDeactivate: [mayLeave] },
        { path: 'list', component: ListPage },
      ]),
    ],
  });
  typed.set(text);
  const harness = await RouterTestingHarness.create('/new');
  const unsaved = TestBed.inject(Unsaved);
  const close = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { harness, unsaved, router: TestBed.inject(Router), isHeldBack: close };
}

const turn = (): Promise<unknown> => new Promise((done) => setTimeout(done));

describe('leaving a form', () => {
  it('UX-18 asks nothing while nothing is typed', async () => {
    const { harness, unsaved, isHeldBack } = await open('');
    expect(isHeldBack()).toBe(false);
    await harness.navigateByUrl('/list');
    expect(unsaved.asked()).toBeNull();
    expect(harness.routeNativeElement?.textContent).toBe('Tools');
  });

  it('UX-18 names what would be lost, and stays when asked to', async () => {
    const { unsaved, router } = await open('Heat maps');
    const leaving = router.navigateByUrl('/list');
    await turn();
    expect(unsaved.asked()?.lost).toEqual(['The new tool Heat maps']);
    unsaved.asked()?.answer(false);
    expect(await leaving).toBe(false);
    expect([router.url, unsaved.asked()]).toEqual(['/new', null]);
  });

  it('UX-18 leaves when the changes are given up', async () => {
    const { unsaved, router } = await open('Heat maps');
    const leaving = router.navigateByUrl('/list');
    await turn();
    unsaved.asked()?.answer(true);
    expect(await leaving).toBe(true);
    expect(router.url).toBe('/list');
  });

  it('UX-18 holds the window back while something is typed, and only then', async () => {
    const { isHeldBack } = await open('Heat maps');
    expect(isHeldBack()).toBe(true);
    typed.set('');
    expect(isHeldBack()).toBe(false);
  });

  it('holds nothing back once the page has gone', async () => {
    const { unsaved, router, isHeldBack } = await open('Heat maps');
    const leaving = router.navigateByUrl('/list');
    await turn();
    unsaved.asked()?.answer(true);
    await leaving;
    expect(isHeldBack()).toBe(false);
    expect(await unsaved.mayLeave()).toBe(true);
  });

  it('takes a second attempt for the one that is meant', async () => {
    const { unsaved } = await open('Heat maps');
    const first = unsaved.mayLeave();
    const second = unsaved.mayLeave();
    expect(await first).toBe(false);
    unsaved.asked()?.answer(true);
    expect(await second).toBe(true);
  });

  it('asks nothing after everything was given up', async () => {
    const { unsaved, isHeldBack } = await open('Heat maps');
    unsaved.giveUp();
    expect([await unsaved.mayLeave(), isHeldBack()]).toEqual([true, false]);
  });
});
