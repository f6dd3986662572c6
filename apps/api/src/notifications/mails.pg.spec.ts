import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { SMTPServerOptions } from 'smtp-server';
import { type Desk, openDesk } from '../testing/approval-desk';
import { type MailServer, mailServer } from '@tandem/testing';
import { MailDeliveryQueries } from './mail-delivery.queries';
import { SendMail } from './send-mail';

describe('mail', () => {
  let desk: Desk;
  let server: MailServer;
  let line: string;

  const open = async (answers?: SMTPServerOptions): Promise<void> => {
    server = await mailServer(answers);
    desk = await openDesk({
      TANDEM_SMTP_URL: server.url,
      TANDEM_MAIL_FROM: 'tandem@example.com',
      TANDEM_MAIL_REPLY_TO: 'martech@example.com',
      TANDEM_ROLE: 'http',
    });
    line = await desk.fundedLine(500_000n);
  };
  beforeEach(() => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await desk.close();
    await server.close();
  });

  interface MailRow {
    readonly id: string;
    readonly attempts: number;
    readonly sent_at: Date | null;
    readonly failed_at: Date | null;
    readonly dropped: string | null;
    readonly failure: string | null;
  }
  const rows = (): Promise<MailRow[]> => desk.db.query<MailRow>('select * from notice_mail order by created_at, id');
  const waiting = async (): Promise<string[]> =>
    (await rows()).filter((row) => !row.sent_at && !row.dropped && !row.failed_at).map(({ id }) => id);
  /** Does what the queue would do with what waits in it, and collects what failed. */
  const deliver = async (): Promise<PromiseSettledResult<void>[]> => {
    const results = [];
    for (const id of await waiting()) results.push(...(await Promise.allSettled([desk.app.get(SendMail).run(id)])));
    return results;
  };
  const failing = (code: number): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('Not now'), { responseCode: code })),
  });

  it('UX-36 reaches whoever has to decide, with the amount, the purpose, the due day and what the line has left', async () => {
    await open();
    await desk.submitted(line, '1200.00', { toolName: 'Heat maps' });
    await deliver();
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.to).toMatchObject({ text: 'cio@test.example' });
    expect(mail?.from?.text).toContain('tandem@example.com');
    expect(mail?.replyTo?.text).toContain('martech@example.com');
    expect(mail?.subject).toMatch(/^REQ-\d+ Heat maps: a decision is needed$/);
    const text = mail?.text?.replaceAll('\u00a0', ' ');
    expect(text).toContain('Amount: 1,200.00 EUR');
    expect(text).toContain('What for: See where buyers leave the checkout.');
    expect(text).toContain('Left on the line: 3,800.00 EUR');
    expect(text).toMatch(/Due: .*2026/);
    expect(mail?.html).toContain('/decisions/');
  });

  it('is a job of the same transaction: nothing is mailed of what was not done', async () => {
    await open();
    await expect(desk.submit(await desk.draft({}))).rejects.toThrow();
    expect(await rows()).toEqual([]);
    await desk.submitted(line, '100.00');
    const jobs = await desk.db.query<{ data: { mailId: string } }>(
      "select data from pgboss.job where name = 'send-mail'",
    );
    expect(jobs.map(({ data }) => data.mailId)).toEqual(await waiting());
  });

  it('is sent once, however often its job runs', async () => {
    await open();
    await desk.submitted(line, '100.00');
    const [id = ''] = await waiting();
    await deliver();
    await desk.app.get(SendMail).run(id);
    expect(server.mails).toHaveLength(1);
    expect(await rows()).toMatchObject([{ attempts: 1, sent_at: expect.any(Date), failure: null }]);
  });

  it('is not sent any more when a colleague was faster', async () => {
    await open();
    const id = await desk.submitted(line, '100.00');
    await desk.decide(id, {}, desk.as('cio'));
    await deliver();
    expect(server.mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/: approved$/)]);
    expect((await rows()).map(({ dropped }) => dropped)).toEqual(['handled', null]);
  });

  it('adds no recipient and no header by what somebody named a tool', async () => {
    await open();
    await desk.submitted(line, '100.00', { toolName: 'Heat\r\nBcc: spy@example.com\r\n\r\n<b>maps</b>' });
    await deliver();
    const [mail] = server.mails;
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.html).not.toContain('<b>maps');
  });

  it.each([421, 550])(
    'F8 that the server refuses with %i is tried again, and the request is handed in all the same',
    async (code) => {
      await open(failing(code));
      const id = await desk.submitted(line, '100.00');
      expect((await desk.view(id)).status).toBe('submitted');
      expect(await deliver()).toMatchObject([{ status: 'rejected' }]);
      expect(await rows()).toMatchObject([
        { attempts: 1, sent_at: null, failed_at: null, failure: expect.stringContaining('Not now') },
      ]);
    },
  );

  it('F8 that no server takes is given up after the fourteenth time, where an administrator sees it', async () => {
    await open(failing(451));
    await desk.submitted(line, '100.00');
    for (let attempt = 1; attempt < 14; attempt++) expect(await deliver()).toMatchObject([{ status: 'rejected' }]);
    expect(await deliver()).toMatchObject([{ status: 'fulfilled' }]);
    expect(await desk.app.get(MailDeliveryQueries).delivery()).toMatchObject({
      isOn: true,
      waiting: 0,
      failed: 1,
      undelivered: [{ person: { name: 'Test cio' }, attempts: 14, isGivenUp: true }],
    });
  });

  it('is not sent to somebody who left', async () => {
    await open();
    await desk.submitted(line, '100.00');
    await desk.db.query("update person set is_active = false where email = 'cio@test.example'");
    await deliver();
    expect(server.mails).toEqual([]);
    expect(await rows()).toMatchObject([{ dropped: 'left' }]);
  });

  it('is never sent by the demo company', async () => {
    await open();
    await desk.db.query('update organisation set is_demo = true');
    await desk.submitted(line, '100.00');
    expect(await rows()).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('people are told on their screens, no mail waits, and the product says that mail is off', async () => {
    const desk = await openDesk();
    try {
      await desk.submitted(await desk.fundedLine(500_000n), '100.00');
      expect(await desk.db.query('select from notice')).toHaveLength(1);
      expect(await desk.app.get(MailDeliveryQueries).delivery()).toMatchObject({ isOn: false, waiting: 0, failed: 0 });
    } finally {
      await desk.close();
    }
  });
});
