import { TestBed } from '@angular/core/testing';
import { Sparkline, sparkPoints } from './sparkline';

async function drawn(...amounts: readonly string[]): Promise<SVGElement | null> {
  const fixture = TestBed.createComponent(Sparkline);
  fixture.componentRef.setInput(
    'values',
    amounts.map((amount) => ({ amount: { amount, currency: 'EUR' } })),
  );
  fixture.componentRef.setInput('words', 'Oct 2026: 90.00 EUR');
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('svg');
}

describe('a sparkline', () => {
  it('starts its scale at zero', () => {
    expect(sparkPoints([50, 100]).map((point) => point.y)).toEqual([12, 3]);
  });

  it('is flat on the ground when there was no money', () => {
    expect(sparkPoints([0, 0]).map((point) => point.y)).toEqual([21, 21]);
  });

  it('says in words what it draws', async () => {
    expect((await drawn('50', '90'))?.getAttribute('aria-label')).toBe('Oct 2026: 90.00 EUR');
  });

  it('tells the month that is not over from those that are, and calls it neither lowest nor highest', async () => {
    const svg = await drawn('50', '100', '75', '0');
    const [past, present] = [...(svg?.querySelectorAll('polyline') ?? [])].map((line) => line.getAttribute('points'));
    expect([past, present]).toEqual(['3,12 33,3 63,7.5', '63,7.5 93,21']);
    expect(svg?.querySelector('path')?.getAttribute('d')).toBe('M33 3h0M3 12h0');
  });

  it('marks no end where every month was the same', async () => {
    expect((await drawn('50', '50', '50'))?.querySelector('path')?.getAttribute('d')).toBeNull();
  });
});
