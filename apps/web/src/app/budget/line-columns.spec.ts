import { spokenWords } from '../../testing/spoken-words';
import { aLine } from './budget.sample';
import { lineColumns, totalCells } from './line-columns';

const money = (amount: string, currency = 'EUR') => ({ amount, currency });
const sums = (amount: string, currency: string) => ({
  currency,
  funded: money(amount, currency),
  actual: money(amount, currency),
  committed: money(amount, currency),
  reserved: money(amount, currency),
  available: money(amount, currency),
});

describe('the columns of the budget lines', () => {
  it('leave the only currency to the head of the page', async () => {
    const { texts, format } = await spokenWords('budget');
    const limit = lineColumns(texts, format, 'EUR').find(({ key }) => key === 'funded');
    expect([limit?.header, limit?.text(aLine)]).toEqual(['Limit', '65,000.00']);
  });

  it('name it beside each amount when there are several', async () => {
    const { texts, format } = await spokenWords('budget');
    const limit = lineColumns(texts, format, null).find(({ key }) => key === 'funded');
    expect([limit?.header, limit?.text(aLine)]).toEqual(['Limit', '65,000.00\u00a0EUR']);
  });

  it('never add up two currencies at their foot', async () => {
    const { format } = await spokenWords('budget');
    expect(totalCells([sums('10.00', 'EUR'), sums('7.00', 'USD')], format, null)['actual']).toBe(
      '10.00\u00a0EUR · 7.00\u00a0USD',
    );
  });
});
