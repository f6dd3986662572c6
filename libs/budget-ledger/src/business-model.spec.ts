import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Money, type Result, money, ok, refuse } from '@tandem/money';
import {
  type BudgetEntry,
  type EntryDraft,
  type LedgerRefusal,
  type LineState,
  available,
  entriesForApproval,
  entriesForPayment,
  entriesForRelease,
  entriesForReversal,
  entriesForSubmission,
  entriesForTransfer,
  openLine,
  openPartOf,
  postAll,
} from './index';

/** What an accountant would jot down about a line: no kinds, no entries, only what the words of the business mean. */
interface Notes {
  readonly isShadow: boolean;
  left: bigint;
  funded: bigint;
  spent: bigint;
  readonly requests: Map<string, { reserved: bigint; committed: bigint }>;
}

type LineName = 'it' | 'marketing' | 'shadow';
type Model = Readonly<Record<LineName, Notes>>;

/** The budget as the library keeps it. */
interface Book {
  lines: Record<LineName, LineState>;
  nextEntry: number;
}

interface Target {
  readonly line: LineName;
  readonly request: string;
  readonly amount: bigint;
}

/** A business event: what it does to the book, when the domain allows it, and what it means. */
interface BusinessEvent {
  readonly label: string;
  readonly isAllowed: (model: Model, target: Target) => boolean;
  readonly happen: (model: Model, target: Target) => void;
  readonly postTo: (book: Book, target: Target) => Result<Book, LedgerRefusal>;
}

function eur(minor: bigint): Money {
  return money(minor, 'EUR');
}

function requestIn(model: Model, { line, request }: Target): { reserved: bigint; committed: bigint } {
  const { requests } = model[line];
  const found = requests.get(request) ?? { reserved: 0n, committed: 0n };
  requests.set(request, found);
  return found;
}

function hasRoom(notes: Notes, amount: bigint): boolean {
  return notes.isShadow || amount <= 0n || amount <= notes.left;
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

/** Posts the entries of an event on one line of the book, numbering them on. */
function postOn(book: Book, { line, request }: Target, drafts: readonly EntryDraft[]): Result<Book, LedgerRefusal> {
  const entries = drafts.map((draft, index): BudgetEntry => ({
    reservationId: request,
    ...draft,
    id: `e${book.nextEntry + index}`,
  }));
  const posted = postAll(book.lines[line], entries);
  return posted.ok
    ? ok({ lines: { ...book.lines, [line]: posted.value }, nextEntry: book.nextEntry + entries.length })
    : posted;
}

function lastEntryOf(line: LineState): BudgetEntry {
  const last = [...line.entries.values()].at(-1);
  if (last === undefined) {
    throw new Error('Nothing has been posted yet');
  }
  return last;
}

const supplement: BusinessEvent = {
  label: 'supplement',
  isAllowed: (_, { amount }) => amount > 0n,
  happen: (model, { line, amount }) => {
    model[line].funded += amount;
    model[line].left += amount;
  },
  postTo: (book, target) => postOn(book, target, [{ kind: 'supplement', amount: eur(target.amount) }]),
};

const cut: BusinessEvent = {
  label: 'cut',
  isAllowed: (model, { line, amount }) => amount > 0n && hasRoom(model[line], amount) && amount <= model[line].funded,
  happen: (model, { line, amount }) => {
    model[line].funded -= amount;
    model[line].left -= amount;
  },
  postTo: (book, target) => postOn(book, target, [{ kind: 'cut', amount: eur(target.amount) }]),
};

const submit: BusinessEvent = {
  label: 'submit',
  isAllowed: (model, { line, amount }) => hasRoom(model[line], amount),
  happen: (model, target) => {
    requestIn(model, target).reserved += target.amount;
    model[target.line].left -= target.amount;
  },
  postTo: (book, target) => postOn(book, target, entriesForSubmission(eur(target.amount))),
};

const approve: BusinessEvent = {
  label: 'approve',
  isAllowed: (model, target) => hasRoom(model[target.line], target.amount - requestIn(model, target).reserved),
  happen: (model, target) => {
    const request = requestIn(model, target);
    model[target.line].left += request.reserved - target.amount;
    request.committed += target.amount;
    request.reserved = 0n;
  },
  postTo: (book, target) => {
    const { reserved } = openPartOf(book.lines[target.line], target.request);
    return postOn(book, target, entriesForApproval({ reserved, approved: eur(target.amount) }));
  },
};

const close: BusinessEvent = {
  label: 'close',
  isAllowed: () => true,
  happen: (model, target) => {
    const request = requestIn(model, target);
    model[target.line].left += request.reserved + request.committed;
    Object.assign(request, { reserved: 0n, committed: 0n });
  },
  postTo: (book, target) =>
    postOn(book, target, entriesForRelease(openPartOf(book.lines[target.line], target.request))),
};

function paymentOf(book: Book, target: Target, amount: bigint): Result<Book, LedgerRefusal> {
  const openCommitment = openPartOf(book.lines[target.line], target.request).committed;
  return postOn(book, target, entriesForPayment({ openCommitment, amount: eur(amount) }));
}

const pay: BusinessEvent = {
  label: 'pay',
  isAllowed: () => true,
  happen: (model, target) => {
    const request = requestIn(model, target);
    const settled = smaller(request.committed, target.amount);
    request.committed -= settled;
    model[target.line].spent += target.amount;
    model[target.line].left -= target.amount - settled;
  },
  postTo: (book, target) => paymentOf(book, target, target.amount),
};

const refund: BusinessEvent = {
  label: 'refund',
  isAllowed: () => true,
  happen: (model, { line, amount }) => {
    model[line].spent -= amount;
    model[line].left += amount;
  },
  postTo: (book, target) => paymentOf(book, target, -target.amount),
};

const transferToMarketing: BusinessEvent = {
  label: 'transfer to marketing',
  isAllowed: cut.isAllowed,
  happen: (model, target) => {
    cut.happen(model, target);
    supplement.happen(model, { ...target, line: 'marketing' });
  },
  postTo: (book, target) => {
    const transfer = entriesForTransfer(eur(target.amount));
    if (!transfer.ok) {
      return transfer;
    }
    const given = postOn(book, target, transfer.value.donor);
    return given.ok ? postOn(given.value, { ...target, line: 'marketing' }, transfer.value.receiver) : given;
  },
};

const bookByMistake: BusinessEvent = {
  label: 'book by mistake and undo',
  isAllowed: (_, { amount }) => amount > 0n,
  happen: () => undefined,
  postTo: (book, target) => {
    const mistaken = postOn(book, target, [{ kind: 'actual', amount: eur(target.amount) }]);
    return mistaken.ok
      ? postOn(mistaken.value, target, entriesForReversal(lastEntryOf(mistaken.value.lines[target.line])))
      : mistaken;
  },
};

/** An event that the domain allows: it must be accepted, and mean the same in the book as in the notes. */
class Allowed implements fc.Command<Model, { book: Book }> {
  constructor(
    protected readonly event: BusinessEvent,
    protected readonly target: Target,
  ) {}

  check(model: Readonly<Model>): boolean {
    return this.event.isAllowed(model, this.target);
  }

  run(model: Model, real: { book: Book }): void {
    const posted = this.event.postTo(real.book, this.target);
    expect(posted).toMatchObject({ ok: true });
    real.book = posted.ok ? posted.value : real.book;
    this.event.happen(model, this.target);
    expect(notesFrom(real.book, model)).toEqual(model);
  }

  toString(): string {
    return `${this.event.label} ${this.target.amount} on ${this.target.line} for ${this.target.request}`;
  }
}

/** An event that the domain does not allow: it must be refused, and leave no trace. */
class NotAllowed extends Allowed {
  override check(model: Readonly<Model>): boolean {
    return !super.check(model);
  }

  override run(model: Model, real: { book: Book }): void {
    expect(this.event.postTo(real.book, this.target)).toMatchObject({ ok: false });
    expect(notesFrom(real.book, model)).toEqual(model);
  }

  override toString(): string {
    return `refused: ${super.toString()}`;
  }
}

/** What the book says, written down as the accountant would, about the requests that the model knows. */
function notesFrom(book: Book, model: Model): Model {
  const notesOf = (name: LineName): Notes => {
    const { balances } = book.lines[name];
    const requests = [...model[name].requests.keys()].map((request) => {
      const { reserved, committed } = openPartOf(book.lines[name], request);
      return [request, { reserved: reserved.minor, committed: committed.minor }] as const;
    });
    return {
      isShadow: book.lines[name].allowsOverdraft,
      left: available(balances).minor,
      funded: balances.funded.minor,
      spent: balances.actual.minor,
      requests: new Map(requests),
    };
  };
  return { it: notesOf('it'), marketing: notesOf('marketing'), shadow: notesOf('shadow') };
}

function emptyModel(): Model {
  const notes = (isShadow: boolean): Notes => ({ isShadow, left: 0n, funded: 0n, spent: 0n, requests: new Map() });
  return { it: notes(false), marketing: notes(false), shadow: notes(true) };
}

function emptyBook(): Book {
  const line = (allowsOverdraft: boolean): LineState => openLine({ currency: 'EUR', allowsOverdraft });
  return { lines: { it: line(false), marketing: line(false), shadow: line(true) }, nextEntry: 1 };
}

const events = [supplement, cut, submit, approve, close, pay, refund, transferToMarketing, bookByMistake];
const anyTarget: fc.Arbitrary<Target> = fc.record({
  line: fc.constantFrom('it', 'marketing', 'shadow'),
  request: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
  amount: fc.bigInt({ min: 0n, max: 60n }),
});
const anyCommand = fc
  .tuple(fc.constantFrom(Allowed, NotAllowed), fc.constantFrom(...events), anyTarget)
  .map(([Command, event, target]) => new Command(event, target));

const anyStory = fc.commands([anyCommand], { maxCommands: 120, size: 'max' });

describe('any story of a budget told in business events', () => {
  it.each([{ seed: 20_260_101 }, {}])(
    'M1: is accepted and refused as the domain says, event by event (%p)',
    (start) => {
      fc.assert(
        fc.property(anyStory, (story) => {
          fc.modelRun(() => ({ model: emptyModel(), real: { book: emptyBook() } }), story);
        }),
        { ...start, numRuns: 200 },
      );
    },
  );

  it('ends with nothing open once every request is closed', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const real = { book: emptyBook() };
        fc.modelRun(() => ({ model: emptyModel(), real }), story);
        const lines = Object.values(real.book.lines);
        const closings = lines.map((line) =>
          [...line.reservations].flatMap(([reservationId, open]) =>
            entriesForRelease(open).map((draft, index): BudgetEntry => ({
              ...draft,
              reservationId,
              id: `close-${reservationId}-${index}`,
            })),
          ),
        );
        const closed = lines.map((line, index) => postAll(line, closings[index] ?? []));
        const nothingOpen = { balances: { reserved: eur(0n), committed: eur(0n) } };
        expect(closed).toMatchObject(lines.map(() => ok(nothingOpen)));
      }),
    );
  });

  it('refuses a transfer of nothing before it reaches any line', () => {
    const target: Target = { line: 'it', request: 'r1', amount: 0n };
    expect(transferToMarketing.postTo(emptyBook(), target)).toEqual(
      refuse({ reason: 'not-positive', amount: eur(0n) }),
    );
  });
});
