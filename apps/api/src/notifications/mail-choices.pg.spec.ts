import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../platform';
import type { Role } from '../identity';
import { type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { type MailServer, mailServer } from '@tandem/testing';
import { ChooseMail } from './choose-mail';
import { GatherDigests } from './gather-digests';
import type { NoticePreferences, NoticePreferencesInput } from './notice-preferences.dto';
import { ResendMail } from './resend-mail';
import { SendMail } from './send-mail';

const BY_DAY: NoticePreferencesInput = {
  mail: { 'request.decide': 'digest' },
  digestHour: 8,
  quietFrom: null,
  quietUntil: null,
};

describe('mail as somebody wants it', () => {
  let desk: Desk;
  let server: MailServer;
  let line: string;
  beforeEach(async () => {
    server = await mailServer();
    desk = await openDesk({
      TANDEM_SMTP_URL: server.url,
      TANDEM_MAIL_FROM: 'tandem@example.com',
      TANDEM_MAIL_REPLY_TO: 'martech@example.com',
      TANDEM_ROLE: 'http',
    });
    line = await desk.fundedLine(500_000n);
  });
  afterEach(async () => {
    await desk.close();
    await server.close();
  });

  const choose = (choices: Partial<NoticePreferencesInput>, version = 0, role: Role = 'cio'): Promise<void> =>
    desk.app.get(ChooseMail).change({ ...BY_DAY, ...choices }, version, desk.as(role));
  const chosen = (role: Role = 'cio'): Promise<NoticePreferences> => desk.app.get(ChooseMail).read(desk.as(role));
  interface Row {
    readonly id: string;
    readonly dropped: string | null;
    readonly sent_at: Date | null;
  }
  const mails = (): Promise<Row[]> => desk.db.query<Row>('select * from notice_mail order by created_at, id');
  const deliver = async (): Promise<void> => {
    for (const { id } of await mails()) await desk.app.get(SendMail).run(id);
  };
  const gather = (): Promise<void> => desk.app.get(GatherDigests).run();
  const subjects = (): (string | undefined)[] => server.mails.map(({ subject }) => subject);

  describe('is chosen', () => {
    it('kind by kind; whoever chose nothing is mailed at once', async () => {
      expect(await chosen()).toMatchObject({ version: 0, digestHour: 8, quietFrom: null, isMailOn: true });
      await choose({ mail: { 'request.approved': 'none', 'policy.sign': 'now' }, quietFrom: 20, quietUntil: 7 });
      expect(await chosen()).toMatchObject({
        version: 1,
        mail: { 'request.approved': 'none', 'policy.sign': 'now', 'request.decide': 'now' },
        quietFrom: 20,
        quietUntil: 7,
      });
      expect(await chosen('cmo')).toMatchObject({ version: 0 });
    });

    it('on the trail, with what was before', async () => {
      await choose({});
      await choose({ mail: { 'request.expired': 'none' }, quietFrom: 20, quietUntil: 7 }, 1);
      const events = await desk.db.query<object>(
        "select actor_id, before, after from audit_event where action = 'person.choose-mail' order by id",
      );
      expect(events).toMatchObject([
        { before: { mailedDaily: [] }, after: { mailedDaily: ['request.decide'], quietHours: null } },
        {
          actor_id: desk.company.people.cio,
          before: { mailedDaily: ['request.decide'] },
          after: { mailedDaily: [], notMailed: ['request.expired'], digestHour: '8:00', quietHours: '20:00–7:00' },
        },
      ]);
    });

    it('on what was read last: of two at once, one is told', async () => {
      const both = await Promise.all([refusalOf(choose({})), refusalOf(choose({ digestHour: 9 }))]);
      expect(both.toSorted()).toEqual(['accepted', 'version.stale']);
    });

    it.each([
      [{ quietFrom: 20 }, '/quietUntil', 'required'],
      [{ quietUntil: 7 }, '/quietFrom', 'required'],
      [{ quietFrom: 20, quietUntil: 20 }, '/quietUntil', 'invalid'],
      [{ quietFrom: 7, quietUntil: 9 }, '/digestHour', 'quiet_hour'],
      [{ quietFrom: 20, quietUntil: 9 }, '/digestHour', 'quiet_hour'],
    ])('never as %j', async (choices, pointer, code) => {
      await expect(choose(choices)).rejects.toMatchObject({ options: { errors: [{ pointer, code }] } });
    });

    it('within what the database holds, too', async () => {
      const insert =
        'insert into notice_preference (person_id, digest_hour, quiet_from, quiet_until) values ($1, 22, 20, 7)';
      await expect(desk.db.query(insert, [desk.company.people.cio])).rejects.toThrow('notice_preference_digest');
    });
  });

  describe('once a day', () => {
    it('is one mail of all that is still open, from the hour that was chosen', async () => {
      await choose({});
      await desk.submitted(line, '100.00', { toolName: 'Heat maps' });
      const decided = await desk.submitted(line, '200.00', { toolName: 'Decided' });
      await desk.submitted(line, '300.00', { toolName: 'Surveys' });
      await gather();
      expect(await mails()).toEqual([]);
      await desk.decide(decided, {}, desk.as('cio'));
      desk.travelTo('2026-06-16T06:10:00Z');
      await gather();
      await deliver();
      const [daily] = server.mails.filter(({ subject }) => subject?.includes('notices'));
      expect(daily?.subject).toMatch(/16 Jun 2026: 2 notices from Tandem$/);
      expect(daily?.text).toMatch(/Heat maps[^]*Surveys/);
      expect(daily?.text).not.toContain('Decided');
    });

    it('F10 is made once, by however many servers, however often', async () => {
      await choose({});
      await desk.submitted(line, '100.00');
      desk.travelTo('2026-06-16T06:10:00Z');
      await Promise.all(Array.from({ length: 50 }, () => gather()));
      expect(await mails()).toHaveLength(1);
      const jobs = await desk.db.query<object>("select data from pgboss.job where name = 'send-mail'");
      expect(jobs).toHaveLength(1);
    });

    it('does not come twice on a day: what comes later waits for the next', async () => {
      await choose({});
      await desk.submitted(line, '100.00');
      desk.travelTo('2026-06-16T06:10:00Z');
      await gather();
      await desk.submitted(line, '200.00');
      await gather();
      expect(await mails()).toHaveLength(1);
      desk.travelTo('2026-06-17T06:10:00Z');
      await gather();
      expect(await mails()).toHaveLength(2);
    });

    it('is not sent when nothing of it is open any more', async () => {
      await choose({});
      const id = await desk.submitted(line, '100.00');
      desk.travelTo('2026-06-16T06:10:00Z');
      await gather();
      await desk.withdraw(id);
      await deliver();
      expect(subjects()).toEqual([]);
      expect(await mails()).toMatchObject([{ dropped: 'empty' }]);
    });
  });

  it('is none of a kind that somebody wants on the screen alone', async () => {
    await choose({ mail: { 'request.decide': 'none' } });
    await desk.submitted(line, '100.00');
    expect(await desk.db.query('select from notice')).toHaveLength(1);
    expect(await mails()).toEqual([]);
  });

  it('is not sent when it was not wanted any more before it could be', async () => {
    await desk.submitted(line, '100.00');
    await choose({ mail: { 'request.decide': 'none' } });
    await deliver();
    expect(await mails()).toMatchObject([{ dropped: 'unwanted', sent_at: null }]);
  });

  it('waits in quiet hours until they end, and is sent then', async () => {
    await choose({ mail: {}, quietFrom: 20, quietUntil: 7 });
    desk.travelTo('2026-06-15T20:00:00Z');
    await desk.submitted(line, '100.00');
    await deliver();
    expect(subjects()).toEqual([]);
    const held = await desk.db.query<object>(
      "select data from pgboss.job where name = 'send-mail' and start_after = '2026-06-16T05:00:00Z'",
    );
    expect(held).toHaveLength(1);
    desk.travelTo('2026-06-16T05:00:01Z');
    await deliver();
    expect(subjects()).toHaveLength(1);
  });

  it('W19 has three links to decide by when it is of one request, and none when it is of a day', async () => {
    await desk.submitted(line, '100.00');
    await deliver();
    expect(server.mails[0]?.text?.match(/\/e\/[0-9a-f-]{36}\.[\w-]{43}/g)).toHaveLength(3);
    await choose({});
    await desk.submitted(line, '200.00');
    desk.travelTo('2026-06-16T06:10:00Z');
    await gather();
    await deliver();
    expect(server.mails[1]?.text).not.toContain('/e/');
  });

  describe('that was given up', () => {
    const resend = (id: string): Promise<void> =>
      desk.app.get(Database).transaction((tx) => desk.app.get(ResendMail).execute(tx, id, desk.as('admin')));
    const givenUp = async (): Promise<string> => {
      await desk.submitted(line, '100.00');
      const [mail] = await desk.db.query<{ id: string }>(
        "update notice_mail set attempts = 14, failure = '550 No such user', failed_at = now() returning id",
      );
      return mail?.id ?? '';
    };

    it('is sent again by an administrator, which the trail tells with why it had failed', async () => {
      const id = await givenUp();
      await resend(id);
      await deliver();
      expect(subjects()).toHaveLength(1);
      const events = await desk.db.query<object>(
        "select actor_id, object_label, before from audit_event where action = 'mail.resend'",
      );
      expect(events).toEqual([
        {
          actor_id: desk.company.people.admin,
          object_label: 'Test cio',
          before: { failure: '550 No such user', attempts: 14 },
        },
      ]);
    });

    it('is sent again once: not while it is tried, and not when it was sent', async () => {
      const id = await givenUp();
      await resend(id);
      expect(await refusalOf(resend(id))).toBe('mail.status');
      await deliver();
      expect(await refusalOf(resend(id))).toBe('mail.status');
    });
  });
});
