import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { Formatter, type Language } from '../platform';
import { ANA, MARTA, aDraft, aRequest, anApproval } from './approvals.sample';
import { type RequestWords, standingSentence } from './request-words';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

async function words(language: Language = 'en', now = '2026-11-18T08:00:00Z'): Promise<RequestWords> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'approvals');
  const region = language === 'en' ? 'en-GB' : 'es-ES';
  return { texts, format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }), now: new Date(now) };
}

describe('where a request stands', () => {
  it('UX-29 names whose move it is, since when and until when, with the time zone', async () => {
    expect(plain(standingSentence(aRequest, await words()))).toBe(
      'With Ana Ruiz (CIO) since 17 Nov 2026, 10:00. Due Fri, 20 Nov 2026, 18:00 CET, in 2 days.',
    );
  });

  it('says it in Spanish as well', async () => {
    expect(plain(standingSentence(aRequest, await words('es')))).toBe(
      'En manos de Ana Ruiz (CIO) desde el 17 nov 2026, 10:00. Vence el vie, 20 nov 2026, 18:00 CET, pasado mañana.',
    );
  });

  it('says no more than the day of a deadline that is more than a week away', async () => {
    expect(plain(standingSentence(aRequest, await words('en', '2026-11-10T08:00:00Z')))).toMatch(/18:00 CET\.$/);
  });

  it('says that more than half of the time is over, until all of it is', async () => {
    const half = 'More than half of its time is over.';
    const english = await words();
    const saidAt = (now: string): string => standingSentence(aRequest, { ...english, now: new Date(now) });
    expect(saidAt('2026-11-19T10:59:00Z')).not.toContain(half);
    expect(saidAt('2026-11-19T11:01:00Z')).toContain(half);
    expect(saidAt('2026-11-21T08:00:00Z')).not.toContain(half);
  });

  it('names who was told that it is late', async () => {
    const steps = aRequest.steps.map((step) => ({
      ...step,
      toldAbove: [{ person: MARTA, at: '2026-11-24T11:00:00Z' }],
    }));
    const late = standingSentence({ ...aRequest, steps }, await words('en', '2026-11-25T08:00:00Z'));
    expect(late).toContain('Marta Gil was told that it is late.');
  });

  it('says that the deadline has passed', async () => {
    expect(standingSentence(aRequest, await words('en', '2026-11-21T08:00:00Z'))).toContain('Overdue since');
  });

  it('has no answer due while changes are asked for, and says until when they can come', async () => {
    const holder = {
      people: [aRequest.requester],
      deputies: [],
      role: 'requester' as const,
      roles: ['requester' as const],
      since: aRequest.updatedAt,
      due: null,
    };
    const given = { ...aRequest, status: 'changes-requested' as const, holder, expiresOn: '2026-12-17' };
    expect(standingSentence(given, await words())).toBe(
      'With Marta Gil (Requester) since 17 Nov 2026, 10:00. Unless it is sent again, it expires on 17 Dec 2026.',
    );
  });

  it('names everybody who decides at the same time, and as what', async () => {
    const holder = {
      ...aRequest.holder,
      people: [ANA, MARTA],
      deputies: [],
      roles: ['cio' as const, 'finance' as const],
    };
    expect(
      standingSentence(
        { ...aRequest, holder: { ...holder, role: 'cio', since: aRequest.updatedAt, due: null } },
        await words(),
      ),
    ).toBe('With Ana Ruiz and Marta Gil (CIO and Finance) since 17 Nov 2026, 10:00.');
  });

  it('names who decides meanwhile, and the last day on which they do', async () => {
    const deputies = [{ principal: ANA, delegate: { id: 'luis', name: 'Luis Paz', title: null }, until: '2026-12-04' }];
    const holder = { people: [ANA], deputies, role: 'cio' as const, roles: ['cio' as const], due: null };
    const request = { ...aRequest, holder: { ...holder, since: aRequest.updatedAt } };
    expect(plain(standingSentence(request, await words()))).toBe(
      'With Ana Ruiz (CIO) since 17 Nov 2026, 10:00. Luis Paz decides for Ana Ruiz until 3 Dec 2026.',
    );
  });

  it('names whoever decided and whom they stood in for', async () => {
    const decisions = anApproval.decisions.map((decision) => ({ ...decision, person: MARTA, onBehalfOf: ANA }));
    expect(standingSentence({ ...anApproval, decisions }, await words())).toContain(
      'Approved by Marta Gil for Ana Ruiz (CIO) on 18 Nov 2026',
    );
  });

  it('says plainly that nobody can decide', async () => {
    const holder = {
      people: [],
      deputies: [],
      role: 'finance' as const,
      roles: ['finance' as const],
      since: aRequest.updatedAt,
      due: null,
    };
    expect(standingSentence({ ...aRequest, holder }, await words())).toBe(
      'Waits for Finance, and nobody can decide it yet.',
    );
  });

  it.each([
    ['approved', '2027-02-17', 'Approved by Ana Ruiz (CIO) on 18 Nov 2026, 11:14. Valid until 17 Feb 2027.'],
    ['rejected', null, 'Rejected by Ana Ruiz (CIO) on 18 Nov 2026, 11:14.'],
    ['withdrawn', null, 'Withdrawn on 17 Nov 2026, 10:00.'],
  ] as const)('says how one that is %s ended', async (status, validUntil, sentence) => {
    expect(standingSentence({ ...anApproval, status, validUntil }, await words())).toBe(sentence);
  });

  it.each([
    ['en', 'Called off by Marta Gil on 20 Nov 2026, 10:00. Reason: The vendor closed.'],
    ['es', 'Anulada por Marta Gil el 20 nov 2026, 10:00. Motivo: The vendor closed.'],
  ] as const)('says in %s who called off what was approved, and why', async (language, sentence) => {
    const cancellation = { by: MARTA, at: '2026-11-20T09:00:00.000Z', reason: 'The vendor closed.' };
    const cancelled = { ...anApproval, status: 'cancelled' as const, validUntil: null, cancellation };
    expect(plain(standingSentence(cancelled, await words(language)))).toBe(sentence);
  });

  it.each([
    [
      'en',
      'changes-unanswered',
      'Expired on 17 Nov 2026, 10:00. Changes were asked for, and it was not sent again within 30 days.',
    ],
    ['en', 'year-ended', 'Expired on 17 Nov 2026, 10:00. The fiscal year of its budget line is over.'],
    [
      'es',
      'changes-unanswered',
      'Caducada el 17 nov 2026, 10:00. Se pidieron cambios y no se volvió a enviar en 30 días.',
    ],
    ['es', 'year-ended', 'Caducada el 17 nov 2026, 10:00. El ejercicio de su partida ya terminó.'],
  ] as const)('says in %s why one expired that is %s', async (language, expiredBecause, sentence) => {
    const expired = { ...aRequest, status: 'expired' as const, holder: null, expiresOn: null, expiredBecause };
    expect(plain(standingSentence(expired, await words(language)))).toBe(sentence);
  });

  it('says of a draft only that it is not sent', async () => {
    expect(standingSentence(aDraft, await words())).toBe('Not sent yet.');
  });
});
