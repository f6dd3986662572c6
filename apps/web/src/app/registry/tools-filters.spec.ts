import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { Formatter, dayIn, isNothing, rowsBehind } from '../platform';
import { nearnessOf } from './calendar';
import { mainStage, stageNames, stageWords } from './stage-words';
import { aTool, someStages } from './tool.sample';
import { noticeNote, toolColumns } from './tools-columns';
import { type ToolFilters, meaningful, toolFilterFields } from './tools-filters';

const ME = { id: '0191c9a4-1111-4111-8111-0000000000ee', name: 'Ana Ruiz', title: 'CIO' };
const NONE: ToolFilters = {
  ...{ q: '', source: '', status: '', stage: '', owner: '', line: '', lane: '', notice: '', seal: '', sprint: '' },
  ...{ accountability: '', authorisation: '', sort: '-cost' },
};
const FORMAT = new Formatter({ language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid' });

const dayOf = (instant: string): string => dayIn('Europe/Madrid', new Date(instant));

async function source() {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts('en', 'registry');
  return { texts, stages: someStages, tools: [aTool], owners: [], lines: [], me: ME };
}

describe('the filters of the register', () => {
  it('leave out and tell what means nothing, so that an old link still opens', () => {
    expect(meaningful({ ...NONE, owner: 'ana', stage: 'a b', source: 'it' })).toEqual({
      query: { ...NONE, source: 'it' },
      dropped: ['owner=ana', 'stage=a b'],
    });
  });

  it('ask for no more of a search than the API takes', () => {
    expect(meaningful({ ...NONE, q: 'x'.repeat(300) }).query.q).toHaveLength(100);
  });

  it('keep at hand what people come for, so that they fit in one row, and fold the others', async () => {
    const fields = toolFilterFields(NONE, await source());
    const keys = (isFolded: boolean) =>
      fields.filter((field) => (field.isFolded ?? false) === isFolded).map(({ key }) => key);
    expect(keys(false)).toEqual(['source', 'stage', 'owner']);
    expect(keys(true)).toEqual([
      'status',
      'line',
      'lane',
      'sprint',
      'notice',
      'seal',
      'accountability',
      'authorisation',
    ]);
  });

  it('offer the stages in the language on the screen and in their order', async () => {
    const fields = toolFilterFields(NONE, await source());
    expect(fields.find(({ key }) => key === 'stage')?.options.map(({ label }) => label)).toEqual([
      'Find',
      'Consider',
      'Purchase',
    ]);
  });

  it('offer oneself and whoever owns a tool on the screen', async () => {
    const marta = aTool.businessOwner?.id ?? '';
    const fields = toolFilterFields({ ...NONE, owner: marta }, await source());
    expect(fields.find(({ key }) => key === 'owner')?.options.map(({ label }) => label)).toEqual(['me', 'Marta Gil']);
  });
});

describe('the owners and lines that the register is cut down to', () => {
  const person = (id: string, name: string) => ({ id, name });
  const line = (id: string, code: string, fiscalYear: string) => ({
    ...{ id, code, fiscalYear, name: 'Tools', fundSource: 'marketing' as const },
  });
  const labels = async (key: string, more: object) =>
    toolFilterFields(NONE, { ...(await source()), tools: [], ...more })
      .find((field) => field.key === key)
      ?.options.map(({ label }) => label);

  it('are all who own a tool, oneself first, whatever tools are on the screen', async () => {
    const owners = [person('p9', 'Zoe Sanz'), person(ME.id, ME.name), person('p8', 'Blas Ortiz')];
    expect(await labels('owner', { owners })).toEqual(['me', 'Blas Ortiz', 'Zoe Sanz']);
  });

  it('are every line, and say the year only where two years have one code', async () => {
    const lines = [line('l1', 'MKT-03', '2025'), line('l2', 'MKT-03', '2026'), line('l3', 'IT-01', '2026')];
    expect(await labels('line', { lines })).toEqual(['IT-01 Tools', 'MKT-03 Tools · 2025', 'MKT-03 Tools · 2026']);
  });
});

describe('a filter that a link asks for', () => {
  it('is told by the end of its id where nobody on the screen knows its name', async () => {
    const owner = '0191c9a4-1111-4111-8111-000000abcdef';
    const fields = toolFilterFields({ ...NONE, owner, line: owner }, { ...(await source()), tools: [] });
    const labels = (key: string) => fields.find((field) => field.key === key)?.options.map(({ label }) => label);
    expect([labels('owner'), labels('line')]).toEqual([['me', '…abcdef'], ['…abcdef']]);
  });

  it('is left out and told where it can be none', () => {
    expect(meaningful({ ...NONE, line: 'MKT-03' })).toEqual({ query: NONE, dropped: ['line=MKT-03'] });
  });
});

describe('a row of the register', () => {
  const words = async (today: string) => {
    const { texts } = await source();
    return { texts, format: FORMAT, stage: stageNames(someStages, texts), stages: [], currency: 'EUR', today, dayOf };
  };

  it('says the stage a tool is used in most and how many more there are', async () => {
    const columns = toolColumns(await words('2026-11-23'));
    const stages = columns.find(({ key }) => key === 'stages');
    expect([stages?.text(aTool), stages?.text({ ...aTool, stages: [] })]).toEqual(['Consider +1', 'not on record']);
  });

  it('says the course of its costs in words, and leaves it out of a file and where nothing was paid', async () => {
    const trend = toolColumns(await words('2026-11-23')).find(({ key }) => key === 'trend');
    const month = (name: string, amount: string) => ({ month: name, amount: { amount, currency: 'EUR' } });
    const monthlyCosts = [month('2026-09', '2800.10'), month('2026-10', '3000.05'), month('2026-11', '120.00')];
    expect(trend?.text({ ...aTool, monthlyCosts })).toBe(
      'Oct 2026: 3,000.05\u00a0EUR, +199.95\u00a0EUR against Sept 2026. Nov 2026 so far: 120.00\u00a0EUR.',
    );
    expect([trend?.text({ ...aTool, monthlyCosts: [month('2026-11', '0.00')] }), trend?.file]).toEqual(['', []]);
  });

  it('names the currency once, in the head of the costs', async () => {
    const cost = toolColumns(await words('2026-11-23')).find(({ key }) => key === 'cost');
    expect([cost?.header, cost?.text(aTool)]).toEqual(['12 months, EUR', '36,000.00']);
  });

  it.each([
    ['2026-11-23', 'in 7 days'],
    ['2026-11-29', 'in 1 day'],
    ['2026-11-30', 'today'],
    ['2026-12-01', 'passed'],
    ['2026-09-01', 'in 90 days'],
    ['2026-08-01', ''],
  ])('says on %s of a deadline on 30 November: “%s”', async (today, note) => {
    expect(noticeNote(aTool, await words(today))).toBe(note);
  });

  it('says nothing of a deadline that is not on record', async () => {
    const tool = { ...aTool, contract: null };
    const notice = toolColumns(await words('2026-11-23')).find(({ key }) => key === 'notice');
    expect([notice?.text(tool), notice?.note?.(tool)]).toEqual(['–', '']);
  });

  it('leads from a cost to the rows that the API names', () => {
    expect(rowsBehind(aTool.cost12Months.drill)).toEqual({
      path: '/spend/entries',
      params: { tool: aTool.id, from: '2025-12-01' },
    });
  });

  it('leads nowhere from nothing', () => {
    expect([isNothing({ amount: '0.00' }), isNothing({ amount: '0' }), isNothing({ amount: '-0.05' })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the stages of a tool', () => {
  it('are told with their weights, in their own order', async () => {
    const { texts } = await source();
    expect(stageWords(aTool.stages, stageNames(someStages, texts), FORMAT)).toBe('Find 40%, Consider 60%');
  });

  it('have their first as the main one when they weigh the same', () => {
    const even = [
      { id: 'purchase', weight: 50 },
      { id: 'advocate', weight: 50 },
    ];
    expect(mainStage(even)).toEqual({ main: 'purchase', others: ['advocate'] });
  });

  it('keep the name they were stored under when the list of stages does not know them', async () => {
    const { texts } = await source();
    expect(stageNames(someStages, texts)('retain')).toBe('retain');
  });
});

describe('the calendar day', () => {
  it('is that of the organisation, not that of the browser', () => {
    const lateEvening = new Date('2026-11-22T23:30:00Z');
    expect([dayIn('Europe/Madrid', lateEvening), dayIn('America/Mexico_City', lateEvening)]).toEqual([
      '2026-11-23',
      '2026-11-22',
    ]);
  });

  it.each([
    ['2026-11-22', 'passed'],
    ['2026-11-23', 'soon'],
    ['2026-12-23', 'soon'],
    ['2026-12-24', 'near'],
    ['2027-02-21', 'near'],
    ['2027-02-22', 'later'],
  ] as const)('makes a deadline on %s %s', (deadline, nearness) => {
    expect(nearnessOf(deadline, '2026-11-23').nearness).toBe(nearness);
  });
});
