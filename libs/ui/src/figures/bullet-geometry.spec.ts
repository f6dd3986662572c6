import { bulletGeometry } from './bullet-geometry';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const line = (funded: string, actual: string, committed: string, reserved: string) => ({
  funded: eur(funded),
  actual: eur(actual),
  committed: eur(committed),
  reserved: eur(reserved),
  available: eur('0.00'),
});

describe('a bullet graph', () => {
  it('adds committed to actual and reserved to both', () => {
    expect(bulletGeometry(line('200.00', '100.00', '40.00', '20.00'))).toEqual({
      actual: 50,
      committed: 70,
      reserved: 80,
      limit: 100,
    });
  });

  it('runs past its limit when the line is overspent', () => {
    expect(bulletGeometry(line('100.00', '180.00', '20.00', '0.00'))).toEqual({
      actual: 90,
      committed: 100,
      reserved: 100,
      limit: 50,
    });
  });

  it('shares a scale with the bullets beside it', () => {
    expect(bulletGeometry(line('100.00', '50.00', '0.00', '0.00'), eur('200.00')).limit).toBe(50);
  });

  it('draws nothing for a line without money', () => {
    expect(bulletGeometry(line('0.00', '0.00', '0.00', '0.00'))).toEqual({
      actual: 0,
      committed: 0,
      reserved: 0,
      limit: 0,
    });
  });

  it('draws no bar for a credit', () => {
    expect(bulletGeometry(line('100.00', '-20.00', '0.00', '0.00')).actual).toBe(0);
  });
});
