import { type Permission, reachOf } from './permissions';
import type { SignedIn } from './signed-in';

/** SQL expressions of the columns that say whose a row is. */
export interface ScopedColumns {
  readonly unit?: string;
  readonly fundSource?: string;
  readonly owner?: string;
}

/** A condition for a WHERE clause and the values of its parameters. */
export interface Predicate {
  readonly sql: string;
  readonly values: unknown[];
}

/**
 * The rows that a permission reaches, as a predicate in SQL, so that lists, counts, totals and single objects are all
 * cut by the same rule. Parameters are numbered from `firstParameter`.
 */
export function scopePredicate(
  actor: SignedIn,
  permission: Permission,
  columns: ScopedColumns,
  firstParameter: number,
): Predicate {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${firstParameter + values.push(value) - 1}`;
  const alternatives = actor.grants.flatMap((grant) => {
    const reach = reachOf(permission, grant.role);
    if (reach === undefined) return [];
    if (reach === 'own') return columns.owner ? [`${columns.owner} = ${parameter(actor.personId)}::uuid`] : [];
    const isEverywhere = reach === 'all' && grant.unitId === null && grant.fundSource === null;
    if (isEverywhere) return ['true'];
    return [
      grantedRows(
        reach === 'all' ? grant.unitId : (grant.unitId ?? actor.unitId),
        grant.fundSource,
        columns,
        parameter,
      ),
    ];
  });
  const own =
    columns.owner && actor.grants.some((g) => reachOf(permission, g.role))
      ? [`${columns.owner} = ${parameter(actor.personId)}::uuid`]
      : [];
  const all = [...new Set([...alternatives, ...own])];
  return all.includes('true')
    ? { sql: 'true', values: [] }
    : { sql: all.length > 0 ? `(${all.join(' or ')})` : 'false', values };
}

function grantedRows(
  unitId: string | null,
  fundSource: string | null,
  columns: ScopedColumns,
  parameter: (value: unknown) => string,
): string {
  const conditions = [
    unitId !== null && columns.unit && `${columns.unit} in (select unit_branch(${parameter(unitId)}::uuid))`,
    fundSource !== null && columns.fundSource && `${columns.fundSource} = ${parameter(fundSource)}`,
  ].filter((condition) => typeof condition === 'string');
  return conditions.length > 0 ? `(${conditions.join(' and ')})` : 'false';
}
