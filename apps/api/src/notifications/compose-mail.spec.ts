import { describe, expect, it } from '@jest/globals';
import { composeDigest, composeMail, type MailFacts, type Reader } from './compose-mail';
import { NOTICE_KINDS } from './notice-rules';

const ORIGIN = 'https://tandem.example.com';
const READER: Reader = { language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid' };
const SPANISH: Reader = { language: 'es', region: 'es-ES', timeZone: 'Europe/Madrid' };

const toDecide: MailFacts = {
  kind: 'request.decide',
  type: 'request',
  objectId: '0f0e',
  ref: 'REQ-0142',
  name: 'Typeform',
  version: null,
  by: 'Marta Gil',
  amount: { amount: '1200.00', currency: 'EUR' },
  agreed: null,
  whatFor: 'Ask customers after the checkout.',
  dueAt: '2026-11-27T22:59:59.000Z',
  dueOn: null,
  from: null,
  until: null,
  left: { amount: '9500.00', currency: 'EUR' },
  line: 'MKT-03 Digital',
  reason: null,
  condition: null,
  evidence: null,
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a mail that asks for a decision', () => {
  it('UX-36 says the amount, the purpose, until when, and what the line has left', () => {
    const { subject, text } = composeMail(toDecide, READER, ORIGIN);
    expect(subject).toBe('REQ-0142 Typeform: a decision is needed');
    expect(plain(text)).toContain('Amount: 1,200.00 EUR');
    expect(text).toContain('What for: Ask customers after the checkout.');
    expect(text).toMatch(/Due: Fri.*27 Nov 2026.*23:59/);
    expect(plain(text)).toContain('Left on the line: 9,500.00 EUR on MKT-03 Digital');
  });

  it('UX-36 leads to the desk and holds no other address', () => {
    const { text, html } = composeMail(toDecide, READER, ORIGIN);
    expect(text.match(/https?:\S+/g)).toEqual(['https://tandem.example.com/decisions/0f0e']);
    expect(html.match(/(?:href|src|action)="[^"]*"/g)).toEqual(['href="https://tandem.example.com/decisions/0f0e"']);
  });

  it('speaks the language of its reader, with their numbers', () => {
    const { subject, text } = composeMail(toDecide, SPANISH, ORIGIN);
    expect(subject).toBe('REQ-0142 Typeform: falta una decisión');
    expect(plain(text)).toContain('Importe: 1.200,00 EUR');
    expect(plain(text)).toContain('Queda en la partida: 9.500,00 EUR en MKT-03 Digital');
  });

  it('shows what people wrote as they wrote it, and never as a part of the page', () => {
    const attack = '<img src=x onerror=alert(1)> & "quoted" {{7*7}} ${7*7}';
    const { html, text } = composeMail({ ...toDecide, name: attack, whatFor: attack, by: attack }, READER, ORIGIN);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; {{7*7}} ${7*7}');
    expect(text).toContain(attack);
  });

  it('leaves out what is not known instead of an empty line', () => {
    const bare = { ...toDecide, amount: null, whatFor: null, dueAt: null, left: null, line: null };
    const { text, html } = composeMail(bare, READER, ORIGIN);
    expect(text).not.toMatch(/Amount|What for|Due|Left/);
    expect(html).not.toContain('<th');
  });
});

describe('a mail by which somebody can decide', () => {
  const tokens = [
    ['approve', 'id1.secret1'],
    ['reject', 'id2.secret2'],
  ] as const;

  it('leads to the page of each verdict, and to the desk', () => {
    const { text, html } = composeMail(toDecide, READER, ORIGIN, tokens);
    expect(text.match(/https?:\S+/g)).toEqual([
      'https://tandem.example.com/e/id1.secret1',
      'https://tandem.example.com/e/id2.secret2',
      'https://tandem.example.com/decisions/0f0e',
    ]);
    expect(html).toContain('<a href="https://tandem.example.com/e/id1.secret1">Prepare an approval</a>');
    expect(text).toContain('Links open Tandem and do nothing by themselves.');
  });
});

describe('the mail of a day', () => {
  const task: MailFacts = {
    ...toDecide,
    kind: 'task.overdue',
    type: 'task',
    objectId: '0f0f',
    amount: null,
    dueAt: null,
    dueOn: '2026-11-20',
    condition: 'The data agreement is signed',
  };

  it('tells all that was put aside, each under its own heading, with its own way to it', () => {
    const { subject, text, html } = composeDigest([toDecide, task], '2026-11-23', READER, ORIGIN);
    expect(subject).toMatch(/23 Nov 2026: 2 notices from Tandem$/);
    expect(text).toContain('* REQ-0142 Typeform: a decision is needed');
    expect(text).toContain('Condition: The data agreement is signed');
    expect(text.match(/https?:\S+/g)).toEqual([
      'https://tandem.example.com/decisions/0f0e',
      'https://tandem.example.com/requests/0f0f',
    ]);
    expect(html.match(/<h2/g)).toHaveLength(2);
  });

  it('speaks the language of its reader', () => {
    const { subject, text } = composeDigest([task], '2026-11-23', SPANISH, ORIGIN);
    expect(subject).toMatch(/2026: 1 aviso de Tandem$/);
    expect(text).toContain('una condición está vencida');
  });
});

describe('a mail that tells what became of a request', () => {
  it('says who rejected it and why', () => {
    const { text } = composeMail(
      { ...toDecide, kind: 'request.rejected', by: 'Ana Ruiz', reason: 'Hotjar does it.' },
      READER,
      ORIGIN,
    );
    expect(text).toContain('Ana Ruiz rejected REQ-0142 Typeform.');
    expect(text).toContain('Reason: Hotjar does it.');
    expect(text).not.toContain('Left on the line');
  });

  it('says what was approved, and on which condition', () => {
    const { text } = composeMail(
      {
        ...toDecide,
        kind: 'request.approved',
        agreed: { amount: '1000.00', currency: 'EUR' },
        condition: 'Ninety days only.',
      },
      READER,
      ORIGIN,
    );
    expect(plain(text)).toContain('Approved: 1,000.00 EUR');
    expect(text).toContain('On condition: Ninety days only.');
  });
});

describe.each([READER, SPANISH])('every kind of mail, read in $language', (reader) => {
  it.each(NOTICE_KINDS)('%s has a subject, a text and a link', (kind) => {
    const { subject, text, html } = composeMail({ ...toDecide, kind }, reader, ORIGIN);
    expect(subject).toMatch(/^REQ-0142 Typeform: ./);
    expect(text).toContain(ORIGIN);
    expect(html).toContain(`<html lang="${reader.language}">`);
  });
});
