import { openPage } from '../../../testing/open-page';
import { DecisionPace } from './decision-pace';

const params = { lane: 'sprint', period: 'decided', from: '2025-11-24', to: '2026-11-23' };
const SPRINT = {
  lane: 'sprint',
  decided: 42,
  median: 1,
  nineInTen: 4,
  limit: 3,
  drill: { path: '/requests', params },
};
const MARATHON = { ...SPRINT, lane: 'marathon', decided: 3, median: null, nineInTen: null, limit: 15 };

async function open(lanes: readonly object[]) {
  const page = await openPage({ path: 'pace', component: DecisionPace, address: '/pace', scopes: ['approvals'] });
  page.asked('/decision-times').flush({ from: params.from, to: params.to, lanes });
  await page.settle();
  return page;
}

describe('how fast each lane decides', () => {
  it('is told in a sentence, drawn, and counted, with the way to the very requests', async () => {
    const { element } = await open([SPRINT, MARATHON]);
    const told = 'Sprint: half within 1 working day, nine in ten within 4 working days; the promise is 3 working days.';
    expect(element.textContent).toContain(told);
    expect(element.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe(told);
    const link = element.querySelector('tbody a');
    expect(link?.textContent).toBe('42');
    expect(link?.getAttribute('href')).toBe('/requests?lane=sprint&period=decided&from=2025-11-24&to=2026-11-23');
  });

  it('is not told of fewer than five decisions', async () => {
    const { element } = await open([SPRINT, MARATHON]);
    expect(element.textContent).toContain('Marathon: the number is too small to say (3).');
    expect(element.querySelectorAll('svg[role=img]')).toHaveLength(1);
  });

  it('is nothing to draw where nothing was decided', async () => {
    const { element } = await open([{ ...MARATHON, decided: 0 }]);
    expect(element.textContent).toContain('Nothing was decided in the last 12 months.');
  });
});
