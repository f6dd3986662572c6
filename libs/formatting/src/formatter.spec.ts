import { describe, expect, it } from '@jest/globals';
import { Formatter, type FormatSettings } from './formatter';

const formatter = (settings: Partial<FormatSettings> = {}): Formatter =>
  new Formatter({ language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid', ...settings });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('amounts', () => {
  it('names the currency by its code, after a no-break space', () => {
    expect(formatter().money(eur('1234.50'))).toBe('1,234.50\u00a0EUR');
  });

  it('follows the region and not the language', () => {
    expect(formatter({ language: 'en', region: 'es-ES' }).money(eur('1234.50'))).toBe('1.234,50\u00a0EUR');
    expect(formatter({ language: 'es', region: 'es-MX' }).money(eur('1234.50'))).toBe('1,234.50\u00a0EUR');
  });

  it('groups four digits in Spain as well, so that columns line up', () => {
    expect(formatter({ language: 'es', region: 'es-ES' }).amount(eur('1234.50'))).toBe('1.234,50');
  });

  it('writes a real minus sign', () => {
    expect(formatter().money(eur('-1200.00'))).toBe('\u22121,200.00\u00a0EUR');
  });

  it('signs a change both ways and leaves zero alone', () => {
    expect(formatter().change(eur('20.00'))).toBe('+20.00\u00a0EUR');
    expect(formatter().change(eur('-20.00'))).toBe('\u221220.00\u00a0EUR');
    expect(formatter().change(eur('0.00'))).toBe('0.00\u00a0EUR');
  });

  it('keeps every digit of an amount that no floating-point number can hold', () => {
    expect(formatter().amount(eur('90071992547409931.07'))).toBe('90,071,992,547,409,931.07');
  });

  it('shows the decimals of the currency and no others', () => {
    expect(formatter().money({ amount: '1500', currency: 'JPY' })).toBe('1,500\u00a0JPY');
    expect(formatter().money({ amount: '1.250', currency: 'KWD' })).toBe('1.250\u00a0KWD');
  });

  it('refuses a text that is not a decimal', () => {
    expect(() => formatter().money(eur('12e3'))).toThrow('Not a decimal: 12e3');
    expect(() => formatter().money(eur('1,200.00'))).toThrow('Not a decimal: 1,200.00');
    expect(() => formatter().money(eur(''))).toThrow('Not a decimal: ');
  });
});

describe('counts and shares', () => {
  it('groups counts', () => {
    expect(formatter().count(46912)).toBe('46,912');
  });

  it('sets a space before the percent sign in Spanish', () => {
    expect(formatter().percent(41.5)).toBe('41.5%');
    expect(formatter({ language: 'es', region: 'es-ES' }).percent(41.5)).toBe('41,5\u00a0%');
  });

  it('lines up the decimals of the shares of a column', () => {
    expect([3, 19.9, 100].map((share) => formatter().percent(share, { inColumn: true }))).toEqual([
      '3.0%',
      '19.9%',
      '100.0%',
    ]);
  });

  it('signs a share that is a change', () => {
    expect(formatter().percent(-12, { signed: true })).toBe('\u221212%');
    expect(formatter().percent(3, { signed: true })).toBe('+3%');
  });

  it('shortens axis numbers with the words of the language', () => {
    expect(formatter({ language: 'es', region: 'es-ES' }).compact(300000)).toBe('300\u00a0mil');
  });
});

describe('days and instants', () => {
  it('writes a calendar day with the name of its month', () => {
    expect(formatter().day('2026-11-22')).toBe('22 Nov 2026');
    expect(formatter({ language: 'es', region: 'es-ES' }).day('2026-11-22')).toBe('22 nov 2026');
  });

  it('names the days of the week from Monday to Sunday, in the language of the words', () => {
    const names = (settings: Parameters<typeof formatter>[0]) =>
      [1, 2, 3, 4, 5, 6, 7].map((day) => formatter(settings).weekdayName(day)).join(' ');
    expect(names({})).toBe('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
    expect(names({ language: 'es', region: 'es-MX' })).toBe('lunes martes miércoles jueves viernes sábado domingo');
  });

  it('names a country in the language of the words', () => {
    expect(formatter().country('ES')).toBe('Spain');
    expect(formatter({ language: 'es', region: 'es-ES' }).country('US')).toBe('Estados Unidos');
  });

  it('never moves a calendar day by a time zone', () => {
    expect(formatter({ timeZone: 'Pacific/Kiritimati' }).day('2026-01-01')).toBe('1 Jan 2026');
    expect(formatter({ timeZone: 'Pacific/Pago_Pago' }).day('2026-01-01')).toBe('1 Jan 2026');
  });

  it('keeps English words when the region is Spanish', () => {
    expect(formatter({ language: 'en', region: 'es-ES' }).day('2026-11-22')).toBe('22 Nov 2026');
  });

  it('shows an instant in the time zone of the organisation', () => {
    expect(formatter().instant('2026-11-22T23:30:00Z')).toBe('23 Nov 2026, 00:30');
  });

  it('UX-29 says a deadline as a day of the week in the time zone of the organisation, and names that zone', () => {
    expect(formatter().deadline('2026-11-20T17:00:00Z')).toBe('Fri, 20 Nov 2026, 18:00 CET');
    expect(formatter().deadline('2026-07-31T22:30:00Z')).toBe('Sat, 1 Aug 2026, 00:30 CEST');
    expect(formatter({ language: 'es', region: 'es-ES' }).deadline('2026-11-20T17:00:00Z')).toBe(
      'vie, 20 nov 2026, 18:00 CET',
    );
  });

  it('says a near instant relative to now and a far one exactly', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(formatter().relative('2026-11-20T12:00:00Z', now)).toBe('2 days ago');
    expect(formatter().relative('2026-11-22T15:00:00Z', now)).toBe('in 3 hours');
    expect(formatter().relative('2026-11-01T12:00:00Z', now)).toBe('1 Nov 2026, 13:00');
  });
});

describe('separators', () => {
  it('are those of the region', () => {
    expect(formatter({ region: 'es-AR' }).separators()).toEqual({ group: '.', decimal: ',' });
    expect(formatter({ region: 'es-MX' }).separators()).toEqual({ group: ',', decimal: '.' });
  });
});
