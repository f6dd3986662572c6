import { type AnsweredSpend, type Drill } from '@tandem/api-client';
import { type Money, add, compare, toJson } from '@tandem/money';
import { type FlowLink, type FlowNode } from '@tandem/ui/chart';
import { benefitsOf, partyWords } from './answering';
import { exact } from './exact';
import { rowsBehind } from './rows-behind';
import { type Words } from './spend-answers';

const MOST_NODES = 8;

type Column = 'definedBy' | 'authorisedBy' | 'benefits';
type NodeOf = (group: AnsweredSpend) => FlowNode;

interface Ribbon {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly amount: Money;
  readonly drill: Drill | null;
}

/**
 * The groups as ribbons: from whoever defined to whoever authorised, and on to who benefits. A column shows the eight that
 * most goes through, the rest in one. The rows of a ribbon are those of its groups, without what the ribbon does not say.
 */
export function answeringFlow(groups: readonly AnsweredSpend[], words: Words): readonly FlowLink[] {
  const [definer, authoriser, benefits] = [
    nodes(groups, 'definedBy', words),
    nodes(groups, 'authorisedBy', words),
    nodes(groups, 'benefits', words),
  ];
  return [
    ...ribbons(groups, { from: definer, to: authoriser, unsaid: 'benefits' }),
    ...ribbons(groups, { from: authoriser, to: benefits, unsaid: 'definedBy' }),
  ].map(({ from, to, amount, drill }) => ({
    ...{ from, to, amount: toJson(amount) },
    link: drill && rowsBehind({ amount: toJson(amount), drill }),
  }));
}

function nodes(groups: readonly AnsweredSpend[], column: Column, words: Words): NodeOf {
  const idOf = ({ spend }: AnsweredSpend): string => spend.drill.params[column] ?? 'none';
  const sums = new Map<string, Money>();
  for (const group of groups) {
    const before = sums.get(idOf(group));
    const own = exact(group.spend.amount);
    sums.set(idOf(group), before === undefined ? own : add(before, own));
  }
  const largest = [...sums].toSorted(([, left], [, right]) => compare(right, left)).slice(0, MOST_NODES);
  const shown = new Set(largest.map(([id]) => id));
  return (group) => {
    const id = idOf(group);
    if (!shown.has(id)) {
      return { key: `${column}:other`, label: words.texts.t('dashboards.answering.other'), isNobody: false };
    }
    const label = column === 'benefits' ? benefitsOf(group, words) : (group[column]?.name ?? partyWords(null, words));
    return { key: `${column}:${id}`, label, isNobody: id === 'none' };
  };
}

function ribbons(
  groups: readonly AnsweredSpend[],
  { from, to, unsaid }: { readonly from: NodeOf; readonly to: NodeOf; readonly unsaid: Column },
): readonly Ribbon[] {
  const found = new Map<string, Ribbon>();
  for (const group of groups) {
    const ends = { from: from(group), to: to(group) };
    const key = `${ends.from.key} ${ends.to.key}`;
    const before = found.get(key);
    const own = exact(group.spend.amount);
    const hasRows = ![ends.from, ends.to].some((end) => end.key.endsWith(':other'));
    found.set(key, {
      ...ends,
      amount: before === undefined ? own : add(before.amount, own),
      drill: hasRows ? without(group.spend.drill, unsaid) : null,
    });
  }
  return [...found.values()];
}

function without({ path, params }: Drill, unsaid: Column): Drill {
  return { path, params: Object.fromEntries(Object.entries(params).filter(([name]) => name !== unsaid)) };
}
