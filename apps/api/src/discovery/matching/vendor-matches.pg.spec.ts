import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTool } from '../../testing/budget-lines';
import { type ImportDesk, fileOf, openImportDesk } from '../../testing/import-desk';
import { MatchVendors } from './match-vendors';

describe('matching supplier texts', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await openImportDesk();
  });
  afterAll(() => desk.close());

  const match = async (...texts: string[]) =>
    (await desk.app.get(MatchVendors).execute(texts.map((text) => ({ text })))).matches;

  it('answers in the order of the texts, with reasons in words', async () => {
    const matches = await match('MAILCHIMP *MISC', 'Gasthaus zur Post', 'BOX', 'MAILCHIMP *MISC');
    expect(matches.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['MAILCHIMP *MISC', 'tool'],
      ['Gasthaus zur Post', 'none'],
      ['BOX', 'review'],
      ['MAILCHIMP *MISC', 'tool'],
    ]);
    expect(matches[0]).toMatchObject({
      vendor: { id: 'mailchimp' },
      product: { name: 'Mailchimp' },
      reasons: [expect.any(String)],
    });
    expect(matches[1]).toMatchObject({ vendor: null, product: null });
  });

  it('learns at once what is registered, and forgets no older knowledge', async () => {
    expect(await match('GROSSMANN WERKE')).toMatchObject([{ verdict: 'none' }]);
    const toolId = await makeTool(desk.db, 'Grossmann Werke', 'marketing');
    expect(await match('GROSSMANN WERKE', 'MAILCHIMP *MISC')).toMatchObject([
      { verdict: 'tool', vendor: null, product: { id: toolId, name: 'Grossmann Werke' } },
      { verdict: 'tool' },
    ]);
  });

  it('learns what somebody confirmed or refused', async () => {
    await desk.imported(
      fileOf(['2026-03-02', 'Marketing', 'BOX', '33.00'], ['2026-03-02', 'Marketing', 'LOOM', '3.00']),
    );
    await desk.triage((await desk.finding('BOX')).id, { action: 'confirm' });
    await desk.triage((await desk.finding('LOOM')).id, { action: 'not-a-tool', reason: 'A weaver' });
    expect((await match('BOX', 'LOOM')).map(({ verdict, confidence }) => [verdict, confidence])).toEqual([
      ['tool', 1],
      ['none', 0],
    ]);
  });
});
