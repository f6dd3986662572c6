import { type RelationView } from '@tandem/api-client';
import { spokenWords } from '../../testing/spoken-words';
import { aLead, aRelation } from './governance.sample';
import { leadRows, leadTable, relationAnswer } from './lead-words';

const few: RelationView = { state: 'too-few', coefficient: null, isClear: false, months: 3, needed: 8 };

describe('whether slow months are followed by shadow spend', () => {
  it.each<[string, RelationView]>([
    ['Yes: the slower a month, the more was spent', aRelation],
    ['No, the other way round', { ...aRelation, coefficient: -0.82 }],
    [
      'That cannot be told: rank correlation 0.3 over 11 months may well be chance',
      { ...aRelation, coefficient: 0.3, isClear: false },
    ],
    ['Too few months: 3 months with decisions', few],
    ['There is nothing to compare: over 11 months', { ...aRelation, state: 'unvaried', coefficient: null }],
  ])('is answered with “%s”', async (said, relation) => {
    expect(relationAnswer(relation, await spokenWords('governance'))).toContain(said);
  });

  it('is never told without how many months it is of, and never as a cause', async () => {
    const words = await spokenWords('governance', 'es');
    expect(relationAnswer(aRelation, words)).toMatch(/0,82 en 11 meses.*no prueba una causa/);
    expect(relationAnswer({ ...aRelation, coefficient: -0.82 }, words)).toMatch(
      /−0,82 en 11 meses.*no prueba una causa/,
    );
  });
});

describe('the months of a lane', () => {
  it('say how many decisions their days are of, and lead to them and to what followed', async () => {
    const [row] = leadRows(aLead, await spokenWords('governance'));
    expect(row?.before).toMatchObject({
      text: '4 days (n = 3)',
      words: 'Aug 2026, Sprint: half of 3 decided within 4 days, nine in ten within 6 days',
      link: { path: '/requests', params: { lane: 'sprint', period: 'decided' } },
    });
    expect(row?.after.link).toEqual({
      path: '/spend/entries',
      params: { source: 'shadow', month: '2026-09', currency: 'EUR', place: 'actual', figure: '1250.00' },
    });
  });

  it('lead nowhere where nothing was decided, and say that the month after is not over', async () => {
    const quiet = leadRows(aLead, await spokenWords('governance')).at(-1);
    expect(quiet?.before).toMatchObject({ text: 'none decided', link: null, range: null });
    expect(quiet?.after).toMatchObject({ isRunning: true, words: expect.stringContaining('still running') as string });
  });

  it('are a table in exact figures as well', async () => {
    const { columns, rows } = leadTable(aLead, 'EUR', await spokenWords('governance'));
    expect(columns.at(-1)?.header).toBe('Shadow spend in it, EUR');
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['Aug 2026', '3', '4', '6', 'Sept 2026', '1,250.00']);
  });
});
