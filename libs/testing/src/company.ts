import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './test-database';

const ROLES = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'] as const;
type Role = (typeof ROLES)[number];

/** A small company: one person for each role, three units in two levels, the fiscal years 2025, 2026 and that of today. */
export interface Company {
  readonly units: { readonly company: string; readonly marketing: string; readonly it: string };
  readonly costCentres: { readonly marketing: string; readonly it: string };
  readonly people: Readonly<Record<Role, string>>;
  /** The one of today, of whose lines a running product can be asked. */
  readonly fiscalYear: string;
}

interface Options {
  readonly currency?: string;
  /** Hash of the password that every person gets; nobody can sign in without it. */
  readonly passwordHash?: string;
}

/** The requester and the CMO belong to marketing, and the CMO's rights reach marketing; the others reach everywhere. */
export async function makeCompany(db: TestDatabase, options: Options = {}): Promise<Company> {
  const units = { company: randomUUID(), marketing: randomUUID(), it: randomUUID() };
  const costCentres = { marketing: randomUUID(), it: randomUUID() };
  const people = Object.fromEntries(ROLES.map((role) => [role, randomUUID()])) as Record<Role, string>;
  await db.query('insert into organisation (name, functional_currency, time_zone) values ($1, $2, $3)', [
    'Test company',
    options.currency ?? 'EUR',
    'Europe/Madrid',
  ]);
  const thisYear = String(new Date().getUTCFullYear());
  await db.query(
    `insert into fiscal_year
     select y, y || ': Jan ' || y || '–Dec ' || y, (y || '-01-01')::date, (y || '-12-31')::date from unnest($1::text[]) y`,
    [[...new Set(['2025', '2026', thisYear])]],
  );
  await db.query(
    `insert into unit (id, code, name, parent_id) values ($1, 'ALL', 'Test company', null), ($2, 'MKT', 'Marketing', $1), ($3, 'IT', 'IT', $1)`,
    [units.company, units.marketing, units.it],
  );
  await db.query(
    `insert into cost_centre (id, code, name, unit_id) values ($1, 'CC-MKT', 'Marketing', $3), ($2, 'CC-IT', 'IT', $4)`,
    [costCentres.marketing, costCentres.it, units.marketing, units.it],
  );
  for (const role of ROLES) {
    const isMarketing = role === 'requester' || role === 'cmo';
    await db.query(
      'insert into person (id, email, name, title, unit_id, password_hash) values ($1, $2, $3, $4, $5, $6)',
      [
        people[role],
        `${role}@test.example`,
        `Test ${role}`,
        role,
        isMarketing ? units.marketing : units.it,
        options.passwordHash ?? null,
      ],
    );
    await db.query('insert into person_role (person_id, role, unit_id) values ($1, $2, $3)', [
      people[role],
      role,
      isMarketing ? units.marketing : null,
    ]);
  }
  return { units, costCentres, people, fiscalYear: thisYear };
}
