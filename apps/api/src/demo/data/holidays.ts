import { addDays } from '@tandem/money';

interface NationalHoliday {
  /** 'MM-DD' of those that are the same every year, or 'good-friday', which moves. */
  readonly monthAndDay: string;
  readonly en: string;
  readonly es: string;
}

export const HOLIDAY_SOURCE = 'Real Decreto 2001/1983, art. 45';

/** The national holidays of Spain, where the made-up company has its seat; those of its region and town are not among them. */
const NATIONAL: readonly NationalHoliday[] = [
  { monthAndDay: '01-01', en: "New Year's Day", es: 'Año Nuevo' },
  { monthAndDay: '01-06', en: 'Epiphany', es: 'Epifanía del Señor' },
  { monthAndDay: 'good-friday', en: 'Good Friday', es: 'Viernes Santo' },
  { monthAndDay: '05-01', en: 'Labour Day', es: 'Fiesta del Trabajo' },
  { monthAndDay: '08-15', en: 'Assumption of Mary', es: 'Asunción de la Virgen' },
  { monthAndDay: '10-12', en: 'National Day', es: 'Fiesta Nacional de España' },
  { monthAndDay: '11-01', en: "All Saints' Day", es: 'Todos los Santos' },
  { monthAndDay: '12-06', en: 'Constitution Day', es: 'Día de la Constitución Española' },
  { monthAndDay: '12-08', en: 'Immaculate Conception', es: 'Inmaculada Concepción' },
  { monthAndDay: '12-25', en: 'Christmas Day', es: 'Natividad del Señor' },
];

export const holidaysOf = (year: string) =>
  NATIONAL.map(({ monthAndDay, en, es }) => ({
    day: monthAndDay === 'good-friday' ? goodFriday(Number(year)) : `${year}-${monthAndDay}`,
    name: { en, es },
    source: HOLIDAY_SOURCE,
    isFixed: monthAndDay !== 'good-friday',
  }));

/** Two days before Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function goodFriday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const daysAfterMarch21 = epact + weekday - 7 * late + 1;
  return addDays(`${year}-03-21`, daysAfterMarch21 - 2);
}
