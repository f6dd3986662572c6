import { spokenWords } from '../../testing/spoken-words';
import { answeringAnswer, benefitAnswer, benefitBars, benefitRows, sharesNote, withoutAuthoriser } from './answering';
import { answeringFlow } from './answering-flow';
import { total } from './exact';
import { anAccountability, answered } from './spend.sample';

describe('who benefits from shadow spend', () => {
  it('is answered by the unit with most of it, and by what nobody is on record for', async () => {
    const told = anAccountability(
      [],
      [
        ['Growth', '3.00'],
        [null, '1.00'],
      ],
      '4.00',
    );
    expect(benefitAnswer(told, await spokenWords('dashboards'))).toBe(
      'Growth gets 75% of 4.00\u00a0EUR. No beneficiary is on record for 25% of 4.00\u00a0EUR.',
    );
  });

  it('is answered by nobody alone where nobody is on record for anything', async () => {
    const told = anAccountability([], [[null, '4.00']], '4.00');
    expect(benefitAnswer(told, await spokenWords('dashboards', 'es'))).toBe(
      'No consta a quién beneficia el 100\u00a0% de 4,00\u00a0EUR.',
    );
  });

  it('is drawn to ten units, the others in one, and nobody on record last, whatever it comes to', async () => {
    const units = Array.from({ length: 12 }, (_, index): [string, string] => [`Unit ${index}`, `${12 - index}.01`]);
    const bars = benefitBars(
      anAccountability([], [...units, [null, '900.00']], '978.12'),
      await spokenWords('dashboards'),
    );
    expect(bars).toHaveLength(12);
    expect(bars.slice(-2)).toMatchObject([
      { label: '2 others', amount: { amount: '3.02' }, link: null, fill: 'shadow' },
      { label: 'No beneficiary recorded', amount: { amount: '900.00' }, fill: 'nobody' },
    ]);
  });

  it('is listed unit by unit in the table, which adds up to the same', async () => {
    const units = Array.from({ length: 12 }, (_, index): [string, string] => [`Unit ${index}`, `${12 - index}.01`]);
    const told = anAccountability([], [...units, [null, '900.00']], '978.12');
    const words = await spokenWords('dashboards');
    const [rows, bars] = [benefitRows(told, words), benefitBars(told, words)];
    expect(rows).toHaveLength(13);
    const sums = [rows, bars].map(
      (items) =>
        total(
          items.map(({ amount }) => amount),
          'EUR',
        ).amount,
    );
    expect(sums).toEqual(['978.12', '978.12']);
  });

  it('leaves out a unit whose entries cancelled each other out', async () => {
    const told = anAccountability(
      [],
      [
        ['Growth', '0.00'],
        [null, '4.00'],
      ],
      '4.00',
    );
    const words = await spokenWords('dashboards');
    expect(benefitAnswer(told, words)).toBe('No beneficiary is on record for 100% of 4.00\u00a0EUR.');
    expect(benefitBars(told, words).map(({ label }) => label)).toEqual(['No beneficiary recorded']);
  });

  it('leads from each bar to its rows', async () => {
    const [bar] = benefitBars(anAccountability([], [['Growth', '3.00']], '3.00'), await spokenWords('dashboards'));
    expect(bar?.link?.params).toMatchObject({ benefits: 'Growth' });
  });
});

describe('who answers for the money', () => {
  it('is answered by whom most of it rests on', async () => {
    const told = anAccountability([answered(['Marta', 'Ana', 'Marketing'], '9.00')], [], '9.00');
    expect(answeringAnswer(told, await spokenWords('dashboards'))).toBe(
      'The most, 10% of 9.00\u00a0EUR: defined by Marta, CIO; authorised by Ana, CIO; benefits Marketing.',
    );
  });

  it('says nobody where nobody is on record', async () => {
    const told = anAccountability([answered([null, null, null], '9.00')], [], '9.00');
    expect(answeringAnswer(told, await spokenWords('dashboards'))).toContain(
      'defined by nobody on record; authorised by nobody on record; benefits nobody on record',
    );
  });

  it.each([
    [[answered(['Marta', 'Ana', null], '9.00')], null],
    [[answered(['Marta', null, null], '0.50')], '1 entry without an authoriser: 0.50\u00a0EUR'],
  ])('counts what nobody authorised (%#)', async (groups, said) => {
    expect(withoutAuthoriser(anAccountability(groups, [], '9.00'), await spokenWords('dashboards'))).toBe(said);
  });
});

describe('the flow of who answers', () => {
  const GROUPS = [
    answered(['Marta', 'Ana', 'Marketing'], '5.00'),
    answered(['Marta', 'Ana', 'Sales'], '2.00'),
    answered([null, null, 'Sales'], '1.00'),
  ];

  it('adds up what goes between the same two, with their rows', async () => {
    const flow = answeringFlow(GROUPS, await spokenWords('dashboards'));
    expect(flow.map(({ from, to, amount }) => [from.label, to.label, amount.amount])).toEqual([
      ['Marta', 'Ana', '7.00'],
      ['nobody on record', 'nobody on record', '1.00'],
      ['Ana', 'Marketing', '5.00'],
      ['Ana', 'Sales', '2.00'],
      ['nobody on record', 'Sales', '1.00'],
    ]);
    expect(flow[0]?.link?.params).toMatchObject({ definedBy: 'Marta', authorisedBy: 'Ana' });
    expect(flow[0]?.link?.params).not.toHaveProperty('benefits');
  });

  it('keeps the same person apart as definer and as authoriser', async () => {
    const [first] = answeringFlow([answered(['Ana', 'Ana', null], '1.00')], await spokenWords('dashboards'));
    expect(first?.from.key).not.toBe(first?.to.key);
  });

  it('shows eight of a column and the rest in one, which has no rows of its own', async () => {
    const many = Array.from({ length: 10 }, (_, index) => answered([`P${index}`, 'Ana', null], `${10 - index}.00`));
    const others = answeringFlow(many, await spokenWords('dashboards')).filter(({ from }) => from.label === 'others');
    expect(others).toMatchObject([{ amount: { amount: '3.00' }, link: null }]);
  });
});

describe('the shares of those who answer', () => {
  const shared = (shares: readonly (readonly [string, number])[], whole: string) =>
    anAccountability(
      shares.map(([amount, share], index) => ({ ...answered([`P${index}`, null, null], amount), share })),
      [],
      whole,
    );

  it('UX-15 carry a note where rounding keeps them from adding up to 100', async () => {
    const thirds = shared(
      [
        ['1.00', 33.3],
        ['1.00', 33.3],
        ['1.00', 33.3],
      ],
      '3.00',
    );
    expect(sharesNote(thirds, await spokenWords('dashboards'))).toBe(
      'The shares of all combinations add up to 99.9%, because each is rounded by itself.',
    );
  });

  it('UX-15 say that a credit has no share where one makes the others come to more than 100', async () => {
    const credited = shared(
      [
        ['4.00', 133.3],
        ['-1.00', 0],
      ],
      '3.00',
    );
    expect(sharesNote(credited, await spokenWords('dashboards'))).toContain('add up to 133.3%: one that got back');
  });

  it.each([
    [
      [
        ['1.00', 66.7],
        ['0.50', 33.3],
      ] as const,
      '1.50',
    ],
    [
      [
        ['1.00', 0],
        ['-1.00', 0],
      ] as const,
      '0.00',
    ],
  ])('UX-15 need no note where they add up, or where there is nothing to have a share of', async (shares, whole) => {
    expect(sharesNote(shared(shares, whole), await spokenWords('dashboards'))).toBe('');
  });
});
