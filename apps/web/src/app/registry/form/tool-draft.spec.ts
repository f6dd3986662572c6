import { Formatter } from '../../platform';
import { rebase } from '../../platform/editing';
import { newChoice, unclearChoice } from '../../platform/lookup';
import { aTool } from '../tool.sample';
import { areComplete, evenly, toggleStage, totalWeight, weigh } from './stage-weights';
import { type ToolDraft, draftOf, emptyDraft } from './tool-draft';
import { changeOf, inputOf } from './tool-input';

const FORMAT = new Formatter({ language: 'es', region: 'es-ES', timeZone: 'Europe/Madrid' });
const COMMAS = { group: '.', decimal: ',' };
const before = draftOf(aTool, FORMAT, 'EUR');
const edited = (changes: Partial<ToolDraft>): ToolDraft => ({ ...before, ...changes });

describe('a new tool', () => {
  it('is sent with its name and source alone', () => {
    const draft = { ...emptyDraft('EUR'), name: ' Hotjar ', source: 'marketing' };
    expect(inputOf(draft, COMMAS)).toEqual({ name: 'Hotjar', source: 'marketing', status: 'proposed' });
  });

  it('brings a vendor that is not known yet by its name', () => {
    const draft = { ...emptyDraft('EUR'), name: 'Hotjar', source: 'it', vendor: newChoice('Contentsquare') };
    expect(inputOf(draft, COMMAS)).toMatchObject({ vendorName: 'Contentsquare' });
  });

  it('sends no vendor that was typed and not resolved', () => {
    const draft = { ...emptyDraft('EUR'), name: 'Hotjar', source: 'it', vendor: unclearChoice('Content') };
    expect(inputOf(draft, COMMAS)).toEqual({ name: 'Hotjar', source: 'it', status: 'proposed' });
  });

  it('reads the amount of its contract as it was typed', () => {
    const draft = {
      ...emptyDraft('EUR'),
      name: 'Hotjar',
      source: 'it',
      contractAmount: '4.800,50',
      contractRenews: 'no',
    };
    expect(inputOf(draft, COMMAS).contract).toEqual({
      endsOn: null,
      noticeBy: null,
      autoRenews: false,
      amount: { amount: '4800.50', currency: 'EUR' },
    });
  });

  it('is never sent without a source', () => {
    expect(() => inputOf({ ...emptyDraft('EUR'), name: 'Hotjar' }, COMMAS)).toThrow('only with a source');
  });
});

describe('an edit of a tool', () => {
  it('sends nothing when nothing changed', () => {
    expect(changeOf(before, before, COMMAS)).toEqual({});
  });

  it('sends only what changed, so that nobody else’s change is undone', () => {
    expect(changeOf(before, edited({ category: 'CRM and mail' }), COMMAS)).toEqual({ category: 'CRM and mail' });
  });

  it('empties a field that was emptied', () => {
    expect(changeOf(before, edited({ category: ' ', businessOwner: '' }), COMMAS)).toEqual({
      category: null,
      businessOwnerId: null,
    });
  });

  it('sends a person together with the document that proves it', () => {
    const authorised = edited({ authorisedBy: '0191c9a4-1111-4111-8111-0000000000a2', authorisedDocument: 'Minutes' });
    expect(changeOf(before, authorised, COMMAS)).toEqual({
      authorisedById: '0191c9a4-1111-4111-8111-0000000000a2',
      authorisedDocument: 'Minutes',
    });
  });

  it('replaces a contract as a whole, and takes it away when all of it is empty', () => {
    const longer = edited({ contractEndsOn: '2028-01-31' });
    const none = edited({ contractEndsOn: '', contractNoticeBy: '', contractRenews: '' });
    expect([changeOf(before, longer, COMMAS), changeOf(before, none, COMMAS)]).toEqual([
      { contract: { endsOn: '2028-01-31', noticeBy: '2026-11-30', autoRenews: true } },
      { contract: null },
    ]);
  });

  it('shows an amount in the separators of the region, which it reads back unchanged', () => {
    const tool = { ...aTool, contract: { ...aTool.contract, amount: { amount: '36000.00', currency: 'EUR' } } };
    const draft = draftOf(
      { ...tool, contract: { endsOn: null, noticeBy: null, autoRenews: null, amount: tool.contract.amount } },
      FORMAT,
      'USD',
    );
    expect(draft).toMatchObject({ contractAmount: '36.000,00', contractCurrency: 'EUR' });
  });
});

describe('an edit on top of somebody else’s', () => {
  const mine = edited({ category: 'SEO', description: 'Mine' });
  const theirs = edited({ category: 'Search', lane: 'marathon' });

  it('keeps what I typed and takes over what only they changed', () => {
    expect(rebase(before, mine, theirs).draft).toEqual({ ...theirs, category: 'SEO', description: 'Mine' });
  });

  it('names every field they changed, and which of them I changed too', () => {
    expect(rebase(before, mine, theirs).foreign).toEqual([
      { field: 'category', isConflict: true },
      { field: 'lane', isConflict: false },
    ]);
  });

  it('is no conflict when both came to the same', () => {
    const same = edited({ category: 'Search' });
    expect(rebase(before, same, theirs).foreign[0]).toEqual({ field: 'category', isConflict: false });
  });
});

describe('the weights of the stages', () => {
  const order = ['find', 'consider', 'purchase'];

  it('stay an even split while nobody has weighed them', () => {
    const one = toggleStage([], 'consider', order);
    const three = toggleStage(toggleStage(one, 'purchase', order), 'find', order);
    expect([one, three]).toEqual([
      [{ id: 'consider', weight: 100 }],
      [
        { id: 'find', weight: 34 },
        { id: 'consider', weight: 33 },
        { id: 'purchase', weight: 33 },
      ],
    ]);
  });

  it('give a new stage only what is left once they were weighed', () => {
    const weighed = weigh(evenly(['find', 'consider']), 'find', '30');
    expect(toggleStage(weighed, 'purchase', order)).toEqual([
      { id: 'find', weight: 30 },
      { id: 'consider', weight: 50 },
      { id: 'purchase', weight: 20 },
    ]);
  });

  it('give nothing to a new stage when nothing is left', () => {
    const weighed = weigh(evenly(['find', 'consider']), 'find', '70');
    expect(toggleStage(weighed, 'purchase', order).at(-1)).toEqual({ id: 'purchase', weight: 0 });
  });

  it.each([1, 2, 3, 6, 7])('split a whole among %i without losing a percent', (count) => {
    const ids = Array.from({ length: count }, (_, index) => `stage-${index}`);
    expect(totalWeight(evenly(ids))).toBe(100);
  });

  it.each([
    ['none at all', [], true],
    ['a whole', [100], true],
    ['too little', [60, 30], false],
    ['too much', [60, 50], false],
    ['a stage that weighs nothing', [100, 0], false],
  ])('are complete with %s: %s', (_, weights, isComplete) => {
    expect(areComplete(weights.map((weight, index) => ({ id: `s${index}`, weight })))).toBe(isComplete);
  });

  it.each(['', 'ten', '-5', '5.5', '1000'])('count “%s” as nothing', (typed) => {
    expect(weigh([{ id: 'find', weight: 50 }], 'find', typed)).toEqual([{ id: 'find', weight: 0 }]);
  });
});
