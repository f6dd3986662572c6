import { aDraft } from '../approvals.sample';
import { emptyDraft, inputOf, modelOf, termOf } from './draft-model';

const asIs = ({ amount }: { amount: string }): string => amount;
const base = emptyDraft(['u-ecom']);
const total = { minor: 1_200_00n, currency: 'EUR' };

describe('the answers of a draft', () => {
  it('are read from what was saved, with the price behind the total', () => {
    expect(modelOf(aDraft, asIs)).toMatchObject({
      toolName: 'Hotjar',
      price: '400.00',
      billing: 'monthly',
      termMonths: '3',
      budgetLineId: 'l-mkt-03',
      benefitUnitIds: ['u-ecom'],
    });
  });

  it('are sent only where they changed', () => {
    const model = { ...base, whatFor: ' See where buyers leave ' };
    expect(inputOf(model, ['whatFor'], null)).toEqual({ whatFor: 'See where buyers leave' });
  });

  it.each(['price', 'termMonths', 'billing', 'budgetLineId'] as const)(
    'send the total whenever the %s that it follows from changed',
    (key) => {
      expect(inputOf({ ...base, price: '400' }, [key], total)).toMatchObject({
        amount: { amount: '1200.00', currency: 'EUR' },
      });
    },
  );

  it('send no total while the price cannot be read', () => {
    expect(inputOf({ ...base, price: 'four hundred' }, ['price'], null)).toEqual({});
  });

  it('send an answer that was taken back as none', () => {
    expect(inputOf({ ...base, dataClass: '', budgetLineId: '' }, ['dataClass', 'budgetLineId'], null)).toEqual({
      dataClass: null,
      budgetLineId: null,
    });
  });

  it('name the tool anew when it is not the one of the register any more', () => {
    expect(inputOf({ ...base, toolName: 'Clarity' }, ['toolName'], null)).toEqual({
      toolId: null,
      toolName: 'Clarity',
    });
  });

  it.each([
    ['1', 1],
    [' 12 ', 12],
    ['120', 120],
    ['0', null],
    ['121', null],
    ['1.5', null],
    ['-3', null],
    ['', null],
    ['1e2', null],
  ])('read a term of "%s" months as %s', (termMonths, months) => {
    expect(termOf({ termMonths })).toBe(months);
  });
});
