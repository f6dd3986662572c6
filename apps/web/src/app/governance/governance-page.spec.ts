import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type PageSetting, openPage } from '../../testing/open-page';
import { GovernancePage } from './governance-page';
import { aLead, aLeadMonth, aView } from './governance.sample';

const open = (query = '', given: Partial<PageSetting> = {}) =>
  openPage({
    path: 'governance',
    component: GovernancePage,
    address: `/governance${query}`,
    scopes: ['governance', 'listing'],
    permissions: ['governance-figures.read', 'export.create'],
    ...given,
  });
const shown = async (view: object = aView, query = '') => {
  const page = await open(query);
  page.asked('/governance-figures').flush(view);
  await page.settle();
  return page;
};
const hrefs = (element: HTMLElement, inside: string): (string | null)[] =>
  [...element.querySelectorAll(`${inside} a`)].map((link) => link.getAttribute('href'));

describe('the figures of governance', () => {
  it('are asked for as their address says, without what means nothing', async () => {
    const { asked, element, settle } = await open('?months=24&lane=fast');
    expect(asked('/governance-figures').request.params.toString()).toBe('months=24');
    await settle();
    expect(element.textContent).toContain('lane=fast');
    element.querySelector<HTMLButtonElement>('tnd-filter-bar .notice button')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/governance?months=24');
  });

  it('D-14 answer first, with the number of months, and say that it is no cause', async () => {
    const { element } = await shown();
    expect(element.querySelector('tnd-lead-panel .answer')?.textContent).toMatch(
      /Rank correlation 0\.82 over 11 months.*no proof of a cause/,
    );
  });

  it('lead from every count to its requests, and from what it is a share of', async () => {
    const { element } = await shown();
    expect(hrefs(element, 'tnd-outcomes-panel')).toEqual([
      '/requests?period=decided&reworked=true',
      '/requests?period=decided',
      '/requests?period=ended',
    ]);
  });

  it('lead from a rule to the tools that went round it', async () => {
    const { element } = await shown();
    expect(hrefs(element, 'tnd-rules-panel')).toEqual([
      '/governance/bypasses?months=24&rule=sprint',
      '/governance/bypasses?months=24',
    ]);
  });

  it('open the rows of a mark with the keyboard', async () => {
    const { element, settle } = await shown();
    const marks = [...element.querySelectorAll<HTMLElement>('[data-mark]')];
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    marks[1]?.focus();
    marks[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle();
    expect(go).toHaveBeenCalledWith(['/spend/entries'], {
      queryParams: expect.objectContaining({ source: 'shadow', month: '2026-09' }) as object,
    });
  });

  it('say what was left out for want of a rate', async () => {
    const { element } = await shown({ ...aView, unconverted: [{ amount: '12.00', currency: 'CHF' }] });
    expect(element.textContent).toMatch(/12\.00\sCHF of shadow spend/);
  });

  describe('where there is nothing', () => {
    const nought = { ...aLeadMonth().following.spend, amount: { amount: '0.00', currency: 'EUR' } };
    const quiet = aLeadMonth({ decided: 0, following: { ...aLeadMonth().following, spend: nought } });
    const none = {
      ...aView,
      lanes: [{ ...aLead, months: [quiet] }],
      outcomes: aView.outcomes.map((one) => ({ ...one, count: 0, of: 0, share: null })),
      bypasses: { rules: [], total: { ...aView.bypasses.total, late: 0, never: 0 } },
    };

    it('say what they begin with', async () => {
      expect((await shown(none)).element.textContent).toContain('The figures begin with the first decision');
    });

    it('name the filters that hide everything', async () => {
      expect((await shown(none, '?lane=sprint')).element.textContent).toContain('in the shadow: Sprint.');
    });
  });

  it('say who may see them to whoever may not', async () => {
    const { element, asked, settle } = await open();
    asked('/governance-figures').flush({ code: 'permission.denied' }, { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(element.textContent).toContain('open to the CIO, the CMO, finance and auditors');
    expect(element.querySelector('tnd-filter-bar')).toBeNull();
  });

  it('can be tried again after a failure', async () => {
    const { element, asked, settle } = await open();
    asked('/governance-figures').flush({ code: 'service.unavailable' }, { status: 503, statusText: 'Unavailable' });
    await settle();
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Try again'))?.click();
    await settle();
    asked('/governance-figures').flush(aView);
    await settle();
    expect(element.querySelector('tnd-lead-panel')).not.toBeNull();
  });
});
