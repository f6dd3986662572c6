import { amountColumn, isBilled } from './amount-column';
import { fitOf } from './column-fit';
import { currencyOfCell } from './currency-mark';
import { sameHeading } from './heading-words';
import { DATE_MEANINGS, MEANINGS, type Mapping, type MappingChoice, type Meaning } from './meanings';
import { type Table, type TableColumn, cellsOf, headingScore } from './table';

export interface ColumnAssignment {
  readonly mapping: Mapping;
  /** Columns among which somebody has to say which holds the amount, and which the supplier. */
  readonly openAmount: readonly number[];
  readonly openSupplier: readonly number[];
}

type Assigned = Map<Meaning, number>;

/**
 * Says what each column means, from its heading and from what it holds. What somebody chose comes first: a choice names a
 * column by place and heading and is followed to wherever that heading stands now; a choice whose heading is not in the
 * file is left aside, so a mapping saved for another layout is never applied blindly.
 */
export function assignColumns(table: Table, choice: MappingChoice): ColumnAssignment {
  const chosen = chosenColumns(table, choice);
  const isFree = (meaning: Meaning): boolean => choice[meaning] !== null && !chosen.has(meaning);
  const assigned: Assigned = new Map(chosen);
  assigned.delete('date');
  const named = namedColumns(table, new Set(chosen.values()));
  const isSplit = chosen.has('debit') || chosen.has('credit');
  const taken = new Set(chosen.values());
  const untaken = { ...table, columns: table.columns.filter(({ column }) => !taken.has(column)) };
  const hasDebitOrCredit = named.has('debit') || named.has('credit');
  const amount = isFree('amount') && !isSplit ? amountColumn(untaken, hasDebitOrCredit) : undefined;
  if (amount?.column !== undefined) {
    assigned.set('amount', amount.column);
  }
  for (const [meaning, column] of named) {
    if (isFree(meaning) && ![...assigned.values()].includes(column)) {
      assigned.set(meaning, column);
    }
  }
  settleMoney(table, assigned, isFree);
  assignDates(table, assigned, isFree, chosen.get('date'));
  const openSupplier = isFree('supplier') ? assignSupplier(table, assigned) : [];
  return {
    mapping: mappingOf(table, assigned),
    openAmount: assigned.has('amount') && amount?.column === undefined ? [] : (amount?.openBetween ?? []),
    openSupplier,
  };
}

function chosenColumns(table: Table, choice: MappingChoice): Assigned {
  const chosen: Assigned = new Map();
  for (const meaning of MEANINGS) {
    const wanted = choice[meaning];
    const same = table.columns.filter(({ heading }) => wanted && sameHeading(heading, wanted.heading));
    const found = same.find(({ column }) => column === wanted?.column) ?? (same.length === 1 ? same[0] : undefined);
    if (found !== undefined) {
      chosen.set(meaning, found.column);
    }
  }
  return chosen;
}

/** Each meaning goes to the column whose heading and content speak most clearly for it, the clearest pair first. */
function namedColumns(table: Table, taken: ReadonlySet<number>): Assigned {
  const isEmpty = table.columns.every(({ profile }) => profile.filled === 0);
  const pairs = table.columns
    .filter(({ column }) => !taken.has(column))
    .flatMap((column) =>
      MEANINGS.filter((meaning) => meaning !== 'amount' && meaning !== 'date').map((meaning) => {
        const named = headingScore(column, meaning);
        const fit = isEmpty ? 1 : fitOf(column.profile, meaning);
        return { meaning, column: column.column, weight: named === 0 || fit === 0 ? 0 : named + fit };
      }),
    )
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || left.column - right.column);
  const assigned: Assigned = new Map();
  const used = new Set<number>();
  for (const { meaning, column } of pairs) {
    if (!assigned.has(meaning) && !used.has(column)) {
      assigned.set(meaning, column);
      used.add(column);
    }
  }
  return assigned;
}

/** Settles what the columns of money say about each other. */
function settleMoney(table: Table, assigned: Assigned, isFree: (meaning: Meaning) => boolean): void {
  const amount = assigned.get('amount');
  const debit = assigned.get('debit');
  if (amount !== undefined) {
    assigned.delete('debit');
    assigned.delete('credit');
  } else if (debit !== undefined && !assigned.has('credit') && isFree('amount')) {
    assigned.delete('debit');
    assigned.set('amount', debit);
  }
  if (isBilled(table, amount)) {
    assignLeftOver(table, assigned, 'originalAmount', 'amount');
    assignLeftOver(table, assigned, 'originalCurrency', 'currency');
  }
  const currency = assigned.get('currency');
  if (currency !== undefined && isFree('currency') && isOfTheOriginal(table, assigned, currency)) {
    assigned.delete('currency');
    assigned.set('originalCurrency', currency);
  }
}

function assignLeftOver(table: Table, assigned: Assigned, target: Meaning, named: 'amount' | 'currency'): void {
  const used = new Set(assigned.values());
  const leftOver = table.columns.find(
    (column) => !used.has(column.column) && headingScore(column, named) > 0 && fitOf(column.profile, target) > 0,
  );
  if (!assigned.has(target) && leftOver !== undefined) {
    assigned.set(target, leftOver.column);
  }
}

/**
 * A single currency column beside an amount and an original amount belongs to the original when the two amounts are equal
 * in the most usual currency and differ in the others: then everything was billed in one currency.
 */
function isOfTheOriginal(table: Table, assigned: Assigned, currency: number): boolean {
  const amount = assigned.get('amount');
  const original = assigned.get('originalAmount');
  if (amount === undefined || original === undefined || assigned.has('originalCurrency')) {
    return false;
  }
  const amounts = cellsOf(table, amount);
  const originals = cellsOf(table, original);
  const differing = new Map<string, number>();
  cellsOf(table, currency).forEach((cell, index) => {
    const code = currencyOfCell(cell, 'EUR');
    if (code !== undefined) {
      differing.set(code, (differing.get(code) ?? 0) + (amounts[index]?.trim() === originals[index]?.trim() ? -1 : 1));
    }
  });
  const balances = [...differing.values()];
  return balances.some((balance) => balance > 0) && balances.some((balance) => balance < 0);
}

function assignDates(
  table: Table,
  assigned: Assigned,
  isFree: (meaning: Meaning) => boolean,
  chosenDate: number | undefined,
): void {
  const used = new Set(assigned.values());
  if (chosenDate !== undefined) {
    if (!used.has(chosenDate)) {
      assigned.set('unspecifiedDate', chosenDate);
    }
    assigned.set('date', chosenDate);
    return;
  }
  if (!DATE_MEANINGS.some((meaning) => assigned.has(meaning)) && isFree('unspecifiedDate')) {
    const unnamed = table.columns.find(({ column, profile }) => !used.has(column) && profile.dates >= 0.8);
    if (unnamed !== undefined) {
      assigned.set('unspecifiedDate', unnamed.column);
    }
  }
  const dates = DATE_MEANINGS.map((meaning) => assigned.get(meaning)).filter((column) => column !== undefined);
  const filled = (column: number): number => table.columns[column]?.profile.filled ?? 0;
  const fullest = Math.max(0, ...dates.map(filled));
  const date = dates.find((column) => filled(column) >= fullest / 2);
  if (date !== undefined && isFree('date')) {
    assigned.set('date', date);
  }
}

/**
 * A file of a bank or card has no column called supplier; its description is one. In a ledger with departments or
 * accounts a description is free text and no supplier, so there somebody has to say. Returns what to choose from.
 */
function assignSupplier(table: Table, assigned: Assigned): readonly number[] {
  if (assigned.has('supplier')) {
    return [];
  }
  const purpose = assigned.get('purpose');
  const isLedger = assigned.has('department') || assigned.has('account') || assigned.has('costCentre');
  if (purpose !== undefined && !isLedger) {
    assigned.delete('purpose');
    assigned.set('supplier', purpose);
    return [];
  }
  const used = new Set(assigned.values());
  const isText = ({ profile }: TableColumn): boolean => profile.texts >= 0.6;
  const unnamed = table.columns.filter(
    (column) => isText(column) && column.recognitions.length === 0 && !used.has(column.column),
  );
  const [only] = unnamed;
  if (unnamed.length === 1 && only !== undefined && !isLedger) {
    assigned.set('supplier', only.column);
    return [];
  }
  return table.columns.filter(isText).map(({ column }) => column);
}

function mappingOf(table: Table, assigned: Assigned): Mapping {
  const entries = MEANINGS.flatMap((meaning) => {
    const column = assigned.get(meaning);
    return column === undefined ? [] : [[meaning, { column, heading: table.columns[column]?.heading ?? '' }] as const];
  });
  return Object.fromEntries(entries);
}
