import { describe, expect, it } from '@jest/globals';
import { calendarOfUnit } from './business-calendars';
import { countryOfZone } from './country-of-zone';

const units = [
  { id: 'company', above: null, calendar: null },
  { id: 'americas', above: 'company', calendar: 'MX' },
  { id: 'sales', above: 'americas', calendar: null },
  { id: 'lima', above: 'sales', calendar: 'PE' },
  { id: 'marketing', above: 'company', calendar: null },
];
const calendars = ['ES', 'MX', 'PE'].map((country, index) => ({
  country,
  opens: 540,
  closes: 1_020,
  weekdays: [1, 2, 3, 4, 5],
  holidays: [`2026-01-0${index + 1}`],
}));
const ofUnit = calendarOfUnit({ standard: 'ES', units, calendars });

describe('the calendar of a unit', () => {
  it.each([
    ['americas', 'is the one that it names', '2026-01-02'],
    ['sales', 'is that of the unit above', '2026-01-02'],
    ['lima', 'is its own before that of the unit above', '2026-01-03'],
    ['marketing', 'is that of the company where nobody names one', '2026-01-01'],
    [null, 'is that of the company for somebody without a unit', '2026-01-01'],
    ['unheard-of', 'is that of the company for a unit that is gone', '2026-01-01'],
  ])('for %s %s', (unit, _which, holiday) => {
    expect([...ofUnit(unit).holidays]).toEqual([holiday]);
  });

  it('is Monday to Friday without holidays where the company has none', () => {
    const { country, weekdays, holidays } = calendarOfUnit({ standard: null, units: [], calendars: [] })('company');
    expect([country, weekdays, [...holidays]]).toEqual([null, [1, 2, 3, 4, 5], []]);
  });
});

describe('the calendar that a new company begins with', () => {
  it.each([
    ['Europe/Madrid', 'ES'],
    ['Atlantic/Canary', 'ES'],
    ['America/Mexico_City', 'MX'],
    ['America/Buenos_Aires', 'AR'],
    ['America/Bogota', 'CO'],
    ['America/Santiago', 'CL'],
    ['America/Lima', 'PE'],
    ['America/New_York', 'US'],
    ['Europe/London', 'GB'],
    ['Asia/Riyadh', undefined],
    ['UTC', undefined],
  ])('in the time zone %s is that of %s', (zone, country) => {
    expect(countryOfZone(zone)).toBe(country);
  });
});
