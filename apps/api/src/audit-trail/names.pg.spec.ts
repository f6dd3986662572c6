import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { signedIn, testApp } from '../testing/test-app';
import { NamesController } from './names.controller';

describe('the names of what a history mentions', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let company: Company;
  let line: string;
  let finding: string;

  beforeAll(async () => {
    db = await testDatabase();
    company = await makeCompany(db);
    app = await testApp(db);
    const [row] = await db.query<{ id: string }>(
      `insert into budget_line (code, name, fund_source, fiscal_year_id, unit_id, currency, has_budget, allows_overdraft)
       values ('SHD-1', 'Shadow', 'shadow', '2026', $1, 'EUR', false, true) returning id`,
      [company.units.marketing],
    );
    line = row?.id ?? '';
    const [found] = await db.query<{ id: string }>(
      `insert into finding (certainty, status, group_key, name, match, search_text, created_at)
       values ('to-review', 'new', 'typeform', 'Typeform', '{}', 'typeform', now()) returning id`,
    );
    finding = found?.id ?? '';
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const namesFor = async (role: 'finance' | 'admin', ...ids: string[]): Promise<Record<string, string>> => {
    const { items } = await app.get(NamesController).list({ ids: ids.join(',') }, signedIn(company.people[role], role));
    return Object.fromEntries(items.map(({ id, name }) => [id, name.es]));
  };

  it('are those of people, units and stages, and nothing for an id that names nothing', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await namesFor('finance', company.people.cio, company.units.it, 'find', unknown, 'nothing')).toEqual({
      [company.people.cio]: 'Test cio',
      [company.units.it]: 'IT',
      find: 'Encontrar',
    });
  });

  it('tell a line with its year, so that it is not taken for the line of another year', async () => {
    expect(await namesFor('finance', line)).toEqual({ [line]: 'SHD-1 Shadow, 2026' });
  });

  it('tell a finding by its number, for whoever may read findings', async () => {
    expect(await namesFor('finance', finding)).toEqual({ [finding]: 'F-1' });
    expect(await namesFor('admin', finding)).toEqual({});
  });

  it('are kept from whoever may not read budget lines', async () => {
    expect(await namesFor('admin', line, company.units.it)).toEqual({ [company.units.it]: 'IT' });
  });
});
