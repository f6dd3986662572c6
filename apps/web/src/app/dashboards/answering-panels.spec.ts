import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { openPage } from '../../testing/open-page';
import { AnsweringPanel } from './answering-panel';
import { ShadowBenefits } from './shadow-benefits';
import { SpendStore } from './spend.store';
import { anAccountability, answered } from './spend.sample';

const params = { fiscalYear: '2026', currency: 'EUR', place: 'actual', from: '2026-10-01', to: '2026-12-31' };
const told = anAccountability(
  Array.from({ length: 9 }, (_, index) => answered([`P${index}`, null, 'Sales'], '1.00')),
  [...Array.from({ length: 11 }, (_, index): [string, string] => [`Unit ${index}`, '1.00']), [null, '2.00']],
  '13.00',
);

/** The panels that read entries by themselves, on the page that provides what they share. */
@Component({
  imports: [AnsweringPanel, ShadowBenefits],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [SpendStore],
  template: `<tnd-answering-panel [drill]="whole" /> <tnd-shadow-benefits period="2026 Q4" [drill]="shadow" />`,
})
class Panels {
  protected readonly whole = { path: '/entries' as const, params };
  protected readonly shadow = { path: '/entries' as const, params: { ...params, source: 'shadow' } };
}

describe('who answers and who benefits, as files', () => {
  const open = async () => {
    const page = await openPage({
      ...{ path: 'spend', component: Panels, address: '/spend' },
      ...{ scopes: ['dashboards', 'listing'], permissions: ['export.create'] },
    });
    const requests = TestBed.inject(HttpTestingController).match(({ url }) => url.endsWith('/entries/accountability'));
    requests.forEach((request) => request.flush(told));
    await page.settle();
    const press = async (panel: string, words: string): Promise<void> => {
      const buttons = [...page.element.querySelectorAll<HTMLElement>(`${panel} button`)];
      buttons.find(({ textContent }) => textContent.includes(words))?.click();
      await page.settle();
    };
    return { ...page, press };
  };

  it('UX-33 hold every combination, shown or not, with the rows that the panel read', async () => {
    const { element, press, asked } = await open();
    expect(element.querySelectorAll('tnd-answering-panel tr[data-row]')).toHaveLength(8);
    await press('tnd-answering-panel', 'Export');
    expect(element.querySelector('tnd-answering-panel')?.textContent).toContain('9 rows will be written.');
    await press('tnd-answering-panel', 'Download as XLSX');
    const { place: _, ...query } = params;
    expect(asked('/exports', 'POST').request.body).toMatchObject({
      ...{ list: 'spend-answering', query },
      filters: [
        { key: 'fiscalYear', header: 'Fiscal year' },
        { key: 'currency', header: 'Currency' },
        { key: 'from', header: 'From' },
        { key: 'to', header: 'To' },
      ],
      columns: [
        { key: 'definedBy', words: { none: 'nobody on record' } },
        { key: 'authorisedBy', words: { none: 'nobody on record' } },
        { key: 'benefits', words: { none: 'nobody on record' } },
        { key: 'entries' },
        { key: 'spend', header: 'Actual' },
        { key: 'share' },
      ],
    });
  });

  it('UX-33 hold who benefits row by row as the table does, where the chart adds some up', async () => {
    const { element, press, asked } = await open();
    await press('tnd-shadow-benefits', 'Show table');
    const rows = [...element.querySelectorAll('tnd-shadow-benefits tbody tr')];
    expect(rows).toHaveLength(12);
    await press('tnd-shadow-benefits', 'Export');
    expect(element.querySelector('tnd-shadow-benefits')?.textContent).toContain('12 rows will be written.');
    await press('tnd-shadow-benefits', 'Download as CSV');
    expect(asked('/exports', 'POST').request.body).toMatchObject({
      ...{ list: 'spend-benefits', query: { source: 'shadow', from: '2026-10-01' } },
      columns: [{ key: 'benefits', words: { none: 'No beneficiary recorded' } }, { key: 'spend' }],
    });
  });
});
