import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideUiWords } from '../testing/ui-words';
import { ConfirmPanel } from './confirm-panel';

@Component({
  imports: [ConfirmPanel],
  template: `
    <button id="opener" (click)="isOpen.set(true)">Approve</button>
    @if (isOpen()) {
      <tnd-confirm-panel
        heading="Approve REQ-0142"
        action="Approve 1,200.00 EUR"
        [isBusy]="isBusy()"
        (confirmed)="confirmed = confirmed + 1"
        (cancelled)="isOpen.set(false)"
      >
        <input aria-label="Condition" />
      </tnd-confirm-panel>
    }
  `,
})
class Page {
  readonly isOpen = signal(false);
  readonly isBusy = signal(false);
  confirmed = 0;
}

async function open() {
  TestBed.configureTestingModule({ providers: provideUiWords() });
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

describe('confirming an act', () => {
  it('repeats what the button will do', async () => {
    const { page } = await open();
    expect(page.querySelector('.tnd-button-primary')?.textContent?.trim()).toBe('Approve 1,200.00 EUR');
  });

  it('moves the focus to the first thing to fill in', async () => {
    await open();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Condition');
  });

  it('presses the button with Control and Enter', async () => {
    const { fixture } = await open();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    expect(fixture.componentInstance.confirmed).toBe(1);
  });

  it('does nothing a second time while it is under way', async () => {
    const { fixture, page } = await open();
    fixture.componentInstance.isBusy.set(true);
    await fixture.whenStable();
    page.querySelector<HTMLElement>('.tnd-button-primary')?.click();
    expect(fixture.componentInstance.confirmed).toBe(0);
  });

  it('gives the focus back to what opened it', async () => {
    const { fixture, opener } = await open();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await fixture.whenStable();
    expect(document.activeElement).toBe(opener);
  });
});
