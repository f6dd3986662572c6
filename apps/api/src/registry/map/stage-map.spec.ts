import { describe, expect, it } from '@jest/globals';
import { money, toJson } from '@tandem/money';
import { type MappedTool, stageMap } from './stage-map';
import type { StageMapRow } from './stage-map.dto';

const STAGES = ['find', 'consider', 'grow'].map((id) => ({ id, name: { en: id, es: id } }));

function tool(name: string, minor: bigint, more: Partial<MappedTool> = {}): MappedTool {
  const amount = money(minor, 'EUR');
  return {
    id: name,
    slug: name,
    name,
    source: 'it',
    lane: null,
    status: 'active',
    category: null,
    owner: null,
    isAuthorised: true,
    cost: { amount: toJson(amount), drill: { path: '/entries', params: { tool: name } } },
    money: amount,
    stages: [{ id: 'find', weight: 100 }],
    ...more,
  };
}

const thirds = [
  { id: 'find', weight: 34 },
  { id: 'consider', weight: 33 },
  { id: 'grow', weight: 33 },
];
const bySource = { by: 'source', currency: 'EUR' } as const;
const amounts = ({ cells }: StageMapRow): string[] => cells.map(({ amount }) => amount.amount);

describe('the stage map', () => {
  it('divides a cost among the stages of a tool so that not one cent is lost', () => {
    const { rows, stages, total } = stageMap([tool('crm', 10_001n, { stages: thirds })], STAGES, bySource);
    expect(rows.map(amounts)).toEqual([
      ['34.01', '33.00', '33.00', '0.00'],
      ['0.00', '0.00', '0.00', '0.00'],
      ['0.00', '0.00', '0.00', '0.00'],
    ]);
    expect(stages.map(({ amount }) => amount.amount)).toEqual(['34.01', '33.00', '33.00']);
    expect(total).toEqual({ amount: '100.01', currency: 'EUR' });
  });

  it('divides what was paid back in the same way', () => {
    const { total, rows } = stageMap([tool('crm', -101n, { stages: thirds })], STAGES, bySource);
    expect(rows.map(amounts)[0]).toEqual(['-0.35', '-0.33', '-0.33', '0.00']);
    expect(total.amount).toBe('-1.01');
  });

  it('keeps tools that are in no stage in a column of their own', () => {
    const { rows, unstaged } = stageMap([tool('loose', 500n, { stages: [] })], STAGES, bySource);
    expect(rows[0]?.cells.at(-1)).toMatchObject({ stage: null, tools: [{ name: 'loose', part: { amount: '5.00' } }] });
    expect(unstaged.amount).toBe('5.00');
  });

  it('calls a stage a gap until a tool in use there was authorised', () => {
    const tools = [
      tool('asked', 0n, { status: 'proposed' }),
      tool('shadow', 900n, { source: 'shadow', isAuthorised: false, stages: [{ id: 'consider', weight: 100 }] }),
      tool('sound', 900n, { stages: [{ id: 'grow', weight: 100 }] }),
    ];
    const { stages } = stageMap(tools, STAGES, bySource);
    expect(stages.map(({ id, isGap }) => [id, isGap])).toEqual([
      ['find', true],
      ['consider', true],
      ['grow', false],
    ]);
  });

  it('counts a tool of several stages once in its row', () => {
    const { rows, toolCount } = stageMap([tool('crm', 300n, { stages: thirds })], STAGES, bySource);
    expect([rows[0]?.toolCount, toolCount]).toEqual([1, 1]);
  });

  it('puts the owner of the largest amount first and nobody last', () => {
    const owner = (id: string): MappedTool['owner'] => ({ id, name: id, title: null });
    const tools = [
      tool('orphan', 9_000n),
      tool('small', 100n, { owner: owner('p1') }),
      tool('large', 200n, { owner: owner('p2') }),
    ];
    const { rows } = stageMap(tools, STAGES, { by: 'owner', currency: 'EUR' });
    expect(rows.map(({ key }) => key)).toEqual(['p2', 'p1', null]);
  });

  it('has a row for tools of no lane only where there are such tools', () => {
    const lanes = (tools: MappedTool[]): unknown[] =>
      stageMap(tools, STAGES, { by: 'lane', currency: 'EUR' }).rows.map(({ key }) => key);
    expect(lanes([tool('a', 1n, { lane: 'sprint' })])).toEqual(['sprint', 'marathon']);
    expect(lanes([tool('a', 1n)])).toEqual(['sprint', 'marathon', null]);
  });
});
