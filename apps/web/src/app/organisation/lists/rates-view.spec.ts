import { alignedRates, ratesInForce } from './rates-view';

const usd = { from: 'USD', to: 'EUR', rate: '0.9300000000', date: '2026-01-01', source: 'ECB' };
const older = { ...usd, rate: '0.9000000000', date: '2025-01-01' };
const future = { ...usd, rate: '0.9500000000', date: '2027-01-01' };
const gbp = { ...usd, from: 'GBP', rate: '1.1', date: '2024-07-01' };

describe('the rates in force', () => {
  it('are the last of each pair that has begun, whatever their order', () => {
    expect([...ratesInForce([older, future, gbp, usd], '2026-11-23')]).toEqual([
      'USD-EUR-2026-01-01',
      'GBP-EUR-2024-07-01',
    ]);
  });

  it('begin on their own day', () => {
    expect(ratesInForce([usd], '2026-01-01').size).toBe(1);
    expect(ratesInForce([usd], '2025-12-31').size).toBe(0);
  });
});

describe('the figures of rates', () => {
  it('have the decimals of the one that needs the most, and none where none are needed', () => {
    expect([...alignedRates([usd, older, gbp]).values()]).toEqual(['0.93', '0.90', '1.10']);
    expect([...alignedRates([{ ...usd, rate: '2.0000000000' }]).values()]).toEqual(['2']);
  });
});
