import { aLine } from './budget.sample';
import { type LineForm, lineInput, twinOf } from './line-form';

const SEPARATORS = { group: ',', decimal: '.' };
const TYPED: LineForm = {
  code: ' MKT-09 ',
  name: 'Experiments',
  fundSource: 'marketing',
  costCentreId: 'c2',
  account: '629100',
  fiscalYear: '2026',
  currency: 'EUR',
  original: '12.000,50',
  ownerId: '',
};
const input = lineInput(TYPED, ['u1'], SEPARATORS);

describe('a new budget line', () => {
  it('is asked for with an exact amount, however it was typed', () => {
    expect(input).toEqual({
      code: 'MKT-09',
      name: 'Experiments',
      fundSource: 'marketing',
      costCentreId: 'c2',
      account: '629100',
      fiscalYear: '2026',
      currency: 'EUR',
      original: { amount: '12000.50', currency: 'EUR' },
      benefitUnitIds: ['u1'],
    });
  });

  it('is funded later where no amount was typed', () => {
    expect(lineInput({ ...TYPED, original: '' }, [], SEPARATORS).original).toEqual({ amount: '0', currency: 'EUR' });
  });

  it('names its owner when there is one', () => {
    expect(lineInput({ ...TYPED, ownerId: 'p1' }, [], SEPARATORS).ownerId).toBe('p1');
  });
});

describe('a budget line that is there already', () => {
  it('is found by its code', () => {
    expect(twinOf({ ...input, code: 'MKT-03' }, [aLine])).toEqual({ line: aLine, by: 'code' });
  });

  it('is found by what payments are assigned by', () => {
    const same = { ...input, costCentreId: aLine.costCentre?.id ?? '' };
    expect(twinOf(same, [aLine])).toEqual({ line: aLine, by: 'assignment' });
  });

  it.each([
    ['a code in other letters', { code: 'mkt-03' }],
    ['another year', { code: 'MKT-03', fiscalYear: '2027' }],
    ['another account', { costCentreId: aLine.costCentre?.id ?? '', account: '627500' }],
    ['another currency', { costCentreId: aLine.costCentre?.id ?? '', currency: 'USD' }],
  ])('is not a line of %s', (_what, differs) => {
    expect(twinOf({ ...input, ...differs }, [aLine])).toBeNull();
  });
});
