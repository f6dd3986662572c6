import { APPEND_ONLY } from '../../append-only';
import { GUARDED } from '../../guarded';
import { openDesk, type Desk } from '../../testing/approval-desk';
import { Database } from './database';
import { checkDatabase } from './self-check';

describe('the product, before it opens its doors', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const check = (): Promise<void> => checkDatabase(desk.app.get(Database), APPEND_ONLY, GUARDED);

  it('finds nothing wrong with a database as it was made', async () => {
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    ['policy_version', 'a_two_people'],
    ['policy_signature', 'a_of_this_text'],
    ['decision', 'a_no_own_decision'],
  ])('refuses one where %s has lost the guard %s', async (table, trigger) => {
    await desk.db.query(`alter table ${table} disable trigger ${trigger}`);
    await expect(check()).rejects.toThrow(`these triggers are switched off: ${table}.${trigger}`);
    await desk.db.query(`alter table ${table} enable always trigger ${trigger}`);
  });
});
