import { type LineMonths } from '@tandem/api-client';
import { spokenWords } from '../../testing/spoken-words';
import { aLine } from './budget.sample';
import { courseAnswer, coursePoints, forecast } from './line-course';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const month = (key: string, actual: string, cumulative: string): LineMonths['months'][number] => ({
  month: key,
  actual: { amount: eur(actual), drill: { path: '/entries', params: { month: key } } },
  cumulative: { amount: eur(cumulative), drill: { path: '/entries', params: { to: `${key}-28` } } },
  planned: eur('0.00'),
});
/** Three months of a year of three: 10.00, 10.01 and nothing yet. */
const course: LineMonths = {
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
  months: [month('2026-01', '10.00', '10.00'), month('2026-02', '10.01', '20.01'), month('2026-03', '0.00', '20.01')],
};
const said = (amount: string | undefined) => amount?.replaceAll('\u00a0', ' ');

describe('the course of a line', () => {
  it('has no value for a month that has not begun, and outlines the one in progress', async () => {
    const points = coursePoints(course, { today: '2026-02-10', canReadEntries: true }, await spokenWords('budget'));
    expect(points.map(({ label, value, isInProgress }) => [label, value?.amount ?? null, isInProgress])).toEqual([
      ['Jan', '10.00', false],
      ['Feb', '20.01', true],
      ['Mar', null, false],
    ]);
  });

  it('leads from a month to the rows up to its end, for those who may read them', async () => {
    const words = await spokenWords('budget');
    const link = (canReadEntries: boolean) =>
      coursePoints(course, { today: '2026-03-01', canReadEntries }, words)[0]?.link ?? null;
    expect(link(true)).toEqual({ path: '/spend/entries', params: { to: '2026-01-28' } });
    expect(link(false)).toBeNull();
  });
});

describe('what a line will come to', () => {
  it.each([
    ['at the pace of the months that are over', '2026-03-10', '30.02'],
    ['from the first month on', '2026-02-10', '30.00'],
  ])('is reckoned %s', (_what, today, amount) => {
    expect(forecast(course, today)).toEqual(eur(amount));
  });

  it('is not reckoned before a month is over, nor once the year is', () => {
    expect([forecast(course, '2026-01-20'), forecast(course, '2026-04-01')]).toEqual([null, null]);
  });

  it('is never less than what was spent already', () => {
    const dear = { ...course, months: [...course.months.slice(0, 2), month('2026-03', '99.00', '119.01')] };
    expect(forecast(dear, '2026-03-02')).toEqual(eur('119.01'));
  });

  it('leaves what was charged before the year out of the pace', () => {
    const early = {
      ...course,
      months: [
        month('2025-12', '6.00', '6.00'),
        month('2026-01', '10.00', '16.00'),
        month('2026-02', '0.00', '16.00'),
        month('2026-03', '0.00', '16.00'),
      ],
    };
    expect(forecast(early, '2026-02-10')).toEqual(eur('36.00'));
  });

  it.each([
    [
      '65000.00',
      '41,200.00 EUR of 65,000.00 EUR are spent. At the pace of the months that are over it comes to 30.02 EUR by the end of the year: 64,969.98 EUR inside the limit.',
    ],
    [
      '30.00',
      '41,200.00 EUR of 30.00 EUR are spent. At the pace of the months that are over it comes to 30.02 EUR by the end of the year: 0.02 EUR over the limit.',
    ],
  ])('is said beside a limit of %s', async (funded, words) => {
    const line = { ...aLine, funded: eur(funded) };
    expect(said(courseAnswer(line, course, '2026-03-10', await spokenWords('budget')))).toBe(words);
  });

  it('is said without a limit where nobody authorised one', async () => {
    const line = { ...aLine, hasBudget: false };
    expect(said(courseAnswer(line, course, '2026-03-10', await spokenWords('budget')))).toBe(
      '41,200.00 EUR are spent, and nobody authorised a limit. At the pace of the months that are over it comes to 30.02 EUR by the end of the year.',
    );
  });
});
