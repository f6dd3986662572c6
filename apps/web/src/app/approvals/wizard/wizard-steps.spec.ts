import { emptyDraft } from './draft-model';
import { fieldOf, missingAnswers, stepAfter, stepBefore, stepOf } from './wizard-steps';

const answered = {
  ...emptyDraft(['u-ecom']),
  toolName: 'Hotjar',
  whatFor: 'See where buyers leave',
  price: '400',
  budgetLineId: 'l-1',
  dataClass: 'none' as const,
};

describe('the steps of the wizard', () => {
  it('follow each other to the check', () => {
    expect([stepAfter('tool', false), stepAfter('data', false), stepAfter('check', false)]).toEqual([
      'purpose',
      'check',
      'check',
    ]);
  });

  it('lead back to the check from an answer that was changed from there', () => {
    expect(stepAfter('tool', true)).toBe('check');
  });

  it('go back one by one, and from the first to nowhere', () => {
    expect([stepBefore('purpose'), stepBefore('tool')]).toEqual(['tool', null]);
  });

  it.each([
    ['/amount', 'price', 'cost'],
    ['/benefitUnitIds/0', 'benefitUnitIds', 'cost'],
    ['/successMeasure', 'successMeasure', 'purpose'],
    ['/dataClass', 'dataClass', 'data'],
  ] as const)('know where the API’s %s is answered', (pointer, field, step) => {
    expect([fieldOf(pointer), stepOf(field)]).toEqual([field, step]);
  });

  it('know no field for what nobody is asked', () => {
    expect([fieldOf('/definedById'), fieldOf(''), fieldOf('/constructor')]).toEqual([null, null, null]);
  });
});

describe('the answers that are missing', () => {
  it('are none once every topic is answered', () => {
    expect(missingAnswers(answered, [])).toEqual([]);
  });

  it('come in the order of the steps', () => {
    expect(missingAnswers({ ...answered, dataClass: '', toolName: ' ', benefitUnitIds: [] }, [])).toEqual([
      'toolName',
      'benefitUnitIds',
      'dataClass',
    ]);
  });

  it('include what the policy asks of this request', () => {
    expect(missingAnswers(answered, ['successMeasure'])).toEqual(['successMeasure']);
  });
});
