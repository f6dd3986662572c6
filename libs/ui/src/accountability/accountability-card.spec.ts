import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FORMAT, TEXTS, provideUiWords } from '../testing/ui-words';
import { type UiAccountability, accountabilityLines } from './accountability';
import { AccountabilityCard } from './accountability-card';
import { AccountabilityDots } from './accountability-dots';

const MARTA = { name: 'Marta Gil', title: 'CMO' };
const FULL: UiAccountability = {
  definedBy: { person: MARTA, evidence: 'event', source: 'REQ-0031', on: '2024-02-04' },
  authorisedBy: { person: { name: 'Ana Ruiz', title: null }, evidence: 'document', source: null, on: null },
  benefits: {
    units: [
      { id: 'u1', name: 'E-commerce' },
      { id: 'u2', name: 'Sales' },
    ],
    owner: null,
  },
};
const NOBODY: UiAccountability = { definedBy: null, authorisedBy: null, benefits: null };

@Component({
  imports: [AccountabilityCard, AccountabilityDots],
  template: `
    <tnd-accountability-card [accountability]="shown" [pending]="pending" />
    <tnd-accountability-dots [accountability]="shown" />
  `,
})
class Page {
  shown = NOBODY;
  pending: string | undefined;
}

async function render(shown: UiAccountability, pending?: string): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: provideUiWords() });
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.shown = shown;
  fixture.componentInstance.pending = pending;
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the accountability card', () => {
  it('names who defined, who authorised and who benefits, in this order', async () => {
    const page = await render(FULL);
    expect([...page.querySelectorAll('dt')].map(textOf)).toEqual(['Defined by', 'Authorised by', 'Benefits']);
    expect([...page.querySelectorAll('dd')].map(textOf)).toEqual([
      'Marta Gil, CMO REQ-0031, 2024-02-04',
      'Ana Ruiz document',
      'E-commerce, Sales',
    ]);
  });

  it('keeps the order and says so when nobody is on record', async () => {
    const page = await render(NOBODY);
    expect([...page.querySelectorAll('dt')].map(textOf)).toEqual(['Defined by', 'Authorised by', 'Benefits']);
    expect([...page.querySelectorAll('dd')].map(textOf)).toEqual([
      'nobody on record',
      'nobody on record',
      'nobody on record',
    ]);
  });

  it('says who would authorise while that is being asked', async () => {
    const page = await render(NOBODY, 'you, if you approve');
    expect(textOf(page.querySelector('[data-part="authorised"] dd'))).toBe('you, if you approve');
    expect(textOf(page.querySelector('[data-part="defined"] dd'))).toBe('nobody on record');
  });

  it('does not promise an authoriser who is already on record', async () => {
    const page = await render(FULL, 'you, if you approve');
    expect(textOf(page.querySelector('[data-part="authorised"] dd'))).toBe('Ana Ruiz document');
  });
});

describe('the three marks of a table cell', () => {
  it('say the same three things in the same order', async () => {
    const page = await render({ ...FULL, authorisedBy: null });
    const names = [...page.querySelectorAll('tnd-accountability-dots [role=img]')].map((dot) =>
      dot.getAttribute('aria-label'),
    );
    expect(names).toEqual([
      'Defined by: Marta Gil, CMO',
      'Authorised by: nobody on record',
      'Benefits: E-commerce, Sales',
    ]);
  });
});

describe('benefits', () => {
  it('name the owner when no unit is on record', () => {
    const lines = accountabilityLines({ ...NOBODY, benefits: { units: [], owner: MARTA } }, TEXTS, FORMAT);
    expect(lines[2]?.who).toBe('Marta Gil, CMO');
  });

  it('are nobody when neither a unit nor an owner is on record', () => {
    const lines = accountabilityLines({ ...NOBODY, benefits: { units: [], owner: null } }, TEXTS, FORMAT);
    expect(lines[2]?.who).toBeNull();
  });
});
