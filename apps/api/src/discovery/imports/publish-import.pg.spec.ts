import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { testApp } from '../../testing/test-app';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import { PublishImport } from './publish-import';

const file = fileOf(
  ['2026-03-02', 'Marketing', 'TYPEFORM S.L.', '10.00'],
  ['2026-03-03', 'IT', 'MAILCHIMP *MISC', '20.00'],
);

describe('a publication', () => {
  let desk: ImportDesk;

  beforeEach(async () => {
    desk = await openImportDesk();
  });
  afterEach(() => desk.close());

  const job = (importId: string) => ({ importId, actor: desk.as('finance') });
  const markPublishing = (id: string) =>
    desk.db.query(`update import_batch set status = 'publishing', published_by_id = $2 where id = $1`, [
      id,
      desk.company.people.finance,
    ]);

  it('that is run twice, also at once, posts every payment once', async () => {
    const { id } = await desk.upload(file);
    await markPublishing(id);
    const publish = desk.app.get(PublishImport);
    await Promise.all([publish.run(job(id)), publish.run(job(id))]);
    await publish.run(job(id));
    expect((await desk.totals()).shadow).toBe('3000');
  });

  it('that a dying server left half done is taken up by the next one that starts', async () => {
    const { id } = await desk.upload(file);
    await markPublishing(id);
    const next = await testApp(desk.db);
    try {
      for (let tries = 0; tries < 100 && (await desk.totals()).shadow !== '3000'; tries += 1) await wait(50);
    } finally {
      await next.close();
    }
    expect((await desk.totals()).shadow).toBe('3000');
    const [batch] = await desk.db.query<{ status: string }>('select status from import_batch where id = $1', [id]);
    expect(batch?.status).toBe('published');
  });

  it('that cannot be done posts nothing, says so, and lets the file come again', async () => {
    await desk.db.query(
      `create function spec_refuse() returns trigger language plpgsql as $$ begin raise exception 'spec' using errcode = 'XX001'; end $$;
       create trigger spec_refuse before insert on finding for each row execute function spec_refuse()`,
    );
    const failed = await desk.imported(file);
    expect(failed).toMatchObject({
      status: 'failed',
      failure: { en: expect.stringContaining('nothing was posted'), es: expect.any(String) },
    });
    expect((await desk.totals()).shadow).toBe('0');
    const tools = await desk.db.query(`select from tool where origin = 'discovered'`);
    expect(tools).toEqual([]);
    const events = await desk.db.query(`select from audit_event where action = 'import.fail' and object_id = $1`, [
      failed.id,
    ]);
    expect(events).toHaveLength(1);
    await desk.db.query('drop trigger spec_refuse on finding');
    expect((await desk.imported(file)).status).toBe('published');
  });

  it('is given up after four attempts that did not come to an end', async () => {
    const { id } = await desk.upload(file);
    await markPublishing(id);
    await desk.db.query('update import_batch set attempts = 4 where id = $1', [id]);
    await desk.app.get(PublishImport).run(job(id));
    const [batch] = await desk.db.query<{ status: string }>('select status from import_batch where id = $1', [id]);
    expect(batch?.status).toBe('failed');
  });

  it('judges anew what was previewed before somebody registered the tool', async () => {
    const preview = await desk.upload(file);
    expect(preview.counts.outcomes).toMatchObject({ shadow: 2, registered: 0 });
    await desk.db.query(
      `insert into tool (slug, name, name_key, search_text, status, source, created_at, updated_at)
       values ('typeform', 'Typeform', 'typeform', 'typeform', 'active', 'marketing', now(), now())`,
    );
    const published = await desk.publish(preview.id);
    expect(published.counts.outcomes).toMatchObject({ shadow: 1, registered: 1 });
    expect(await desk.totals()).toMatchObject({ marketing: '1000', shadow: '2000' });
  });

  it('cannot change what was read of a file once it is published', async () => {
    const { id } = await desk.imported(file);
    await expect(desk.db.query('select discard_staged_rows($1)', [id])).rejects.toThrow('is no preview');
    const asProduct = (sql: string) => desk.db.query(`do $$ begin set local role tandem_app; ${sql}; end $$`);
    await expect(
      asProduct(`update import_row set amount_minor = 1 where import_id = ''${id}''`.replaceAll("''", "'")),
    ).rejects.toThrow('permission denied');
    await expect(asProduct(`delete from import_row where import_id = '${id}'`)).rejects.toThrow('permission denied');
  });
});
