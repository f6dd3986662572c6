import { type Permission, type Predicate, scopePredicate, type SignedIn } from '../identity';

/** Columns of a budget line `l` that say whose it is. Everything about a line is cut by them: lists, totals, entries. */
export const lineScope = (actor: SignedIn, permission: Permission, firstParameter: number): Predicate =>
  scopePredicate(
    actor,
    permission,
    { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' },
    firstParameter,
  );
