import { wayBack } from './way-back';

describe('the way back from the rows', () => {
  it('leads to the page of the figure as it stood', () => {
    expect(wayBack('/spend?fiscalYear=2025&source=shadow')).toEqual({
      path: '/spend',
      params: { fiscalYear: '2025', source: 'shadow' },
      label: 'app.nav.spend',
    });
  });

  it('leads back to the line whose equation was followed', () => {
    expect(wayBack('/budgets/l1')).toMatchObject({ path: '/budgets/l1', label: 'budget.line.heading' });
  });

  it.each([[undefined], ['/audit'], ['/spend/entries?month=2026-10']])('leads from %s to the dashboard', (previous) => {
    expect(wayBack(previous)).toMatchObject({ path: '/spend', label: 'app.nav.spend' });
  });
});
