import type { NotPayment } from './reading';
import type { RowDraft, UnsettledRow } from './row-reader';

/** A row that is settled: a payment, a refusal, or passed over for a reason. */
export type SettledRow =
  | Exclude<RowDraft, UnsettledRow | { kind: 'passed' }>
  | { readonly kind: 'passed'; readonly notPayment: NotPayment; readonly total?: PrintedTotal };

/** What a row that totals the file says. */
export interface PrintedTotal {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly isGrand: boolean;
}

/** An unsettled row beside its neighbours. */
interface Boundary {
  readonly row: UnsettledRow;
  readonly before: Sum;
  readonly after: Sum;
  readonly running: Sum;
  /** Whether payments follow. */
  readonly isInside: boolean;
}

interface Sum {
  readonly minor: bigint;
  readonly rows: number;
}

const EMPTY: Sum = { minor: 0n, rows: 0 };

/**
 * Settles the rows that have an amount and little else by adding up their neighbours: a subtotal equals the payments
 * since the last one (or up to the next), a total equals all of them. A total that disagrees is still a total when it is
 * labelled, when it stands behind the last payment, or when rows that fill the same columns are totals; it is reported and
 * not repaired. Everything else with words in it is a payment, and an amount that stands alone and adds up nothing is
 * refused, for it could be either.
 */
export function settle(drafts: readonly RowDraft[]): SettledRow[] {
  const first = boundariesOf(drafts, () => true);
  const wordy = totalLayouts(first.filter(({ row }) => !row.isBare && row.label === undefined));
  const isTotal = (row: UnsettledRow): boolean => row.isBare || row.label !== undefined || wordy.has(row.layout);
  const boundaries = boundariesOf(drafts, isTotal);
  const layouts = totalLayouts(boundaries);
  const byRow = new Map(boundaries.map((boundary) => [boundary.row, boundary]));
  const whole = totalOf(drafts, isTotal);
  return drafts.map((draft): SettledRow => {
    if (draft.kind === 'passed') {
      return { kind: 'passed', notPayment: { rowNumber: draft.rowNumber, reason: draft.reason } };
    }
    if (draft.kind !== 'unsettled') {
      return draft;
    }
    const boundary = byRow.get(draft);
    const reason = boundary === undefined ? undefined : reasonOf(boundary, layouts, whole);
    return reason === undefined ? fallBack(draft) : passed(draft, reason);
  });
}

function passed(row: UnsettledRow, reason: 'subtotal' | 'total'): SettledRow {
  const { rowNumber, amountMinor, currency } = row;
  const notPayment = { rowNumber, reason, amountMinor, currency };
  return reason === 'subtotal'
    ? { kind: 'passed', notPayment }
    : { kind: 'passed', notPayment, total: { amountMinor, currency, isGrand: row.label === 'grand' } };
}

function fallBack(row: UnsettledRow): SettledRow {
  const { otherwise } = row;
  return otherwise.kind === 'passed' ? passed(row, 'subtotal') : otherwise;
}

function reasonOf(boundary: Boundary, layouts: ReadonlySet<string>, whole: Sum): 'subtotal' | 'total' | undefined {
  const { row, before, after, running, isInside } = boundary;
  if (row.label === 'part') {
    return 'subtotal';
  }
  const coversAll = equals(row, whole) && (!isInside || running.rows === 0 || row.label !== undefined);
  if (coversAll || row.label === 'grand') {
    return 'total';
  }
  if (equals(row, before) || equals(row, running) || equals(row, after)) {
    return 'subtotal';
  }
  if (isInside) {
    return row.label === 'whole' || layouts.has(row.layout) ? 'subtotal' : undefined;
  }
  if (row.label !== undefined) {
    return 'total';
  }
  return row.isBare && running.rows > 1 ? trailingReason(row, before, running) : undefined;
}

/** Behind the last payment an amount that disagrees belongs to what it is nearer to: the last batch or the whole file. */
function trailingReason(row: UnsettledRow, before: Sum, running: Sum): 'subtotal' | 'total' {
  const toBatch = distance(row.amountMinor, before.minor);
  return before.rows > 0 && toBatch < distance(row.amountMinor, running.minor) ? 'subtotal' : 'total';
}

function distance(left: bigint, right: bigint): bigint {
  return left > right ? left - right : right - left;
}

function equals(row: UnsettledRow, sum: Sum): boolean {
  return sum.rows > 0 && sum.minor === row.amountMinor;
}

/** The layouts of rows most of which add up their neighbours. */
function totalLayouts(boundaries: readonly Boundary[]): ReadonlySet<string> {
  const scores = new Map<string, number>();
  for (const { row, before, after, running } of boundaries) {
    const adds = equals(row, before) || equals(row, after) || equals(row, running);
    scores.set(row.layout, (scores.get(row.layout) ?? 0) + (adds ? 1 : -1));
  }
  return new Set([...scores].filter(([, score]) => score > 0).map(([layout]) => layout));
}

/** Adds up the payments around every row that may be a total. */
function boundariesOf(drafts: readonly RowDraft[], isBoundary: (row: UnsettledRow) => boolean): Boundary[] {
  const found: { row: UnsettledRow; before: Sum; running: Sum }[] = [];
  let segment = EMPTY;
  let running = EMPTY;
  for (const draft of drafts) {
    if (draft.kind === 'unsettled' && isBoundary(draft)) {
      found.push({ row: draft, before: segment, running });
      segment = EMPTY;
    } else {
      segment = plus(segment, draft);
      running = plus(running, draft);
    }
  }
  return found.map(({ row, before, running: soFar }, index) => ({
    row,
    before,
    running: soFar,
    after: found[index + 1]?.before ?? segment,
    isInside: soFar.rows < running.rows,
  }));
}

function totalOf(drafts: readonly RowDraft[], isBoundary: (row: UnsettledRow) => boolean): Sum {
  return drafts.filter((draft) => draft.kind !== 'unsettled' || !isBoundary(draft)).reduce(plus, EMPTY);
}

function plus(sum: Sum, draft: RowDraft): Sum {
  const counted = draft.kind === 'unsettled' ? draft.otherwise : draft;
  return counted.kind === 'payment' ? { minor: sum.minor + counted.payment.amountMinor, rows: sum.rows + 1 } : sum;
}
