import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { letDialogsOpen } from '../testing/open-dialogs';
import { Dialog } from './dialog';

@Component({
  imports: [Dialog],
  template: `
    <button id="opener" (click)="isOpen.set(true)">Leave</button>
    @if (isOpen()) {
      <tnd-dialog heading="Leave without saving?" [isAlert]="true" (left)="isOpen.set(false)">
        <button id="discard">Discard changes</button>
        <button id="stay" data-first-focus>Stay</button>
      </tnd-dialog>
    }
  `,
})
class Page {
  readonly isOpen = signal(false);
}

async function open() {
  letDialogsOpen();
  const fixture = TestBed.createComponent(Page);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  const opener = page.querySelector<HTMLElement>('#opener');
  opener?.focus();
  opener?.click();
  await fixture.whenStable();
  return { fixture, page, opener };
}

describe('a question over the page', () => {
  it('is named by its heading', async () => {
    const { page } = await open();
    const dialog = page.querySelector('dialog');
    expect(dialog?.getAttribute('role')).toBe('alertdialog');
    expect(page.querySelector(`#${dialog?.getAttribute('aria-labelledby') ?? ''}`)?.textContent).toBe(
      'Leave without saving?',
    );
  });

  it('UX-17 begins at the safe answer, wherever that stands', async () => {
    await open();
    expect(document.activeElement?.id).toBe('stay');
  });

  it('keeps Escape from whatever is open beneath', async () => {
    const { fixture, page } = await open();
    const beneath: string[] = [];
    page.addEventListener('keydown', ({ key }) => beneath.push(key), { once: true });
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await fixture.whenStable();
    expect([page.querySelector('dialog'), beneath]).toEqual([null, []]);
  });

  it('UX-09 gives the focus back to what opened it', async () => {
    const { fixture, page, opener } = await open();
    page.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await fixture.whenStable();
    expect(page.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});
