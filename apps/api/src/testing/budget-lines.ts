import { randomUUID } from 'node:crypto';
import type { Company, TestDatabase } from '@tandem/testing';

interface LineOptions {
  readonly currency?: string;
  readonly fundSource?: 'it' | 'marketing' | 'shadow';
  readonly fiscalYear?: string;
  readonly unitId?: string;
  readonly ownerId?: string;
  /** Without authorised budget, nothing is refused for lack of room. */
  readonly hasBudget?: boolean;
}

/** A budget line for specs, without any entry on it. */
export async function makeLine(db: TestDatabase, company: Company, options: LineOptions = {}): Promise<string> {
  const { currency = 'EUR', fundSource = 'marketing', fiscalYear = '2026', hasBudget = true } = options;
  const id = randomUUID();
  const costCentre = {
    it: company.costCentres.it,
    marketing: company.costCentres.marketing,
    shadow: company.costCentres.marketing,
  }[fundSource];
  const unit = options.unitId ?? (fundSource === 'it' ? company.units.it : company.units.marketing);
  await db.query(
    `insert into budget_line (id, code, name, fund_source, unit_id, cost_centre_id, account, fiscal_year_id, currency, owner_id, has_budget, allows_overdraft)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      `L-${id}`,
      `Line ${id}`,
      fundSource,
      unit,
      hasBudget ? costCentre : null,
      hasBudget ? id : null,
      fiscalYear,
      currency,
      options.ownerId ?? null,
      hasBudget,
      !hasBudget,
    ],
  );
  return id;
}

/** A tool for specs. */
export async function makeTool(
  db: TestDatabase,
  name: string,
  source: 'it' | 'marketing' | 'shadow' = 'marketing',
): Promise<string> {
  const [tool] = await db.query<{ id: string }>(
    `insert into tool (slug, name, name_key, search_text, status, source, created_at, updated_at)
     values ($1, $1, $1, $1, 'active', $2, now(), now()) returning id`,
    [name, source],
  );
  if (!tool) throw new Error('The database did not answer with the new tool.');
  return tool.id;
}
