import { chosenId, isUnclear, newChoice, readChosen, settle, unclearChoice } from './chosen';

const MARTA = { id: 'a1', name: 'Marta Gil' };
const PABLO = { id: 'a2', name: 'Pablo Sosa' };
const NAMESAKE = { id: 'a3', name: 'Pablo Sosa' };

describe('what stands in a look-up field', () => {
  it('is told apart without a doubt', () => {
    expect(['', 'a1', newChoice('Hotjar'), unclearChoice('Mar')].map(readChosen)).toEqual([
      { kind: 'nothing' },
      { kind: 'known', id: 'a1' },
      { kind: 'new', name: 'Hotjar' },
      { kind: 'unclear', typed: 'Mar' },
    ]);
  });

  it('is an id only when somebody was picked', () => {
    expect([chosenId('a1'), chosenId(''), chosenId(newChoice('Hotjar')), chosenId(unclearChoice('a1'))]).toEqual([
      'a1',
      null,
      null,
      null,
    ]);
  });
});

describe('leaving a look-up field', () => {
  it('picks the one of exactly that name, however it was written', () => {
    expect(settle(' marta gil ', [MARTA, PABLO], false)).toBe('a1');
  });

  it('does not choose between namesakes', () => {
    expect(isUnclear(settle('Pablo Sosa', [PABLO, NAMESAKE], true))).toBe(true);
  });

  it('takes a new name where new names are welcome', () => {
    expect(settle('Contentsquare', [], true)).toBe(newChoice('Contentsquare'));
  });

  it('keeps what it cannot resolve, so that nothing typed is lost', () => {
    expect(settle('Mar', [MARTA], false)).toBe(unclearChoice('Mar'));
  });

  it('is empty when only blanks were typed', () => {
    expect(settle('   ', [MARTA], true)).toBe('');
  });
});
