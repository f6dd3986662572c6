import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter, type Language } from '../../platform';
import { aRequest, anApproval } from '../approvals.sample';
import { type RequestWords } from '../request-words';
import { approvalEffect, doneSentence, dueGroup, itemAfter, ownRequestSentence } from './decision-words';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
const eur = (minor: bigint) => ({ minor, currency: 'EUR' });
const twoSteps = {
  ...aRequest,
  steps: [
    ...aRequest.steps,
    {
      key: 'finance',
      role: 'finance' as const,
      label: { en: 'Approval of finance', es: 'Aprobación de finanzas' },
      turn: 2,
      approvals: 1,
      rejection: 'ends' as const,
      status: 'waiting' as const,
      eligible: [],
      deputies: [],
      decidedBy: null,
      decidedFor: null,
      decidedAt: null,
      inherited: null,
      allowed: { unit: 'working-days' as const, amount: 7 },
      dueAt: null,
      escalateAt: null,
      toldAbove: [],
    },
  ],
};

/** The CIO and finance at the same time; both have to approve. */
const together = {
  ...twoSteps,
  steps: twoSteps.steps.map((step) => ({ ...step, turn: 1, approvals: 2, status: 'pending' as const })),
};

async function words(language: Language = 'en'): Promise<RequestWords> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'approvals');
  const region = language === 'en' ? 'en-GB' : 'es-ES';
  return {
    texts,
    format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }),
    now: new Date('2026-11-18T08:00:00Z'),
  };
}

describe('what an approval does', () => {
  it('commits the amount typed and says to the cent what the line has left', async () => {
    expect(plain(approvalEffect(aRequest, eur(1_000_50n), await words()))).toBe(
      'MKT-03 Digital commits 1,000.50 EUR and has 9,699.50 EUR left.',
    );
  });

  it('shows a line that would be overdrawn as it is', async () => {
    expect(plain(approvalEffect(aRequest, eur(10_700_01n), await words()))).toContain('has −0.01 EUR left');
  });

  it('passes the request on while another step follows', async () => {
    expect(approvalEffect(twoSteps, eur(1n), await words())).toContain('The next step follows: Approval of finance.');
  });

  it('says how many more have to approve where several decide at the same time', async () => {
    expect(approvalEffect(together, eur(1n), await words())).toBe(
      'One more approval of those asked now is needed. The amount stays reserved until then.',
    );
  });

  it('commits with the last approval of several, whatever the others would say', async () => {
    const enough = { ...together, steps: together.steps.map((step) => ({ ...step, approvals: 1 })) };
    expect(plain(approvalEffect(enough, eur(1_000_50n), await words()))).toContain('commits 1,000.50 EUR');
  });

  it('says nothing about an amount that cannot be read', async () => {
    expect(approvalEffect(aRequest, null, await words())).toBe('');
  });
});

describe('what was done', () => {
  it('says whose move it is after somebody stood aside, or was outvoted', async () => {
    const said = await words();
    expect(doneSentence(aRequest, 'recuse', said)).toBe('You stood aside from REQ-0142. It lies with Ana Ruiz.');
    expect(doneSentence({ ...aRequest, holder: null }, 'recuse', said)).toContain('Nobody is left');
    expect(doneSentence(aRequest, 'reject', said)).toBe('REQ-0142 rejected here. Others still decide: Ana Ruiz.');
  });

  it('names the line and what it has left', async () => {
    expect(plain(doneSentence(anApproval, 'approve', await words()))).toBe(
      'REQ-0142 approved. MKT-03 Digital now has 9,500.00 EUR left. Marta Gil sees it at once.',
    );
  });

  it('is said in Spanish as well', async () => {
    expect(plain(doneSentence(anApproval, 'approve', await words('es')))).toBe(
      'REQ-0142 aprobada. Quedan 9.500,00 EUR disponibles en MKT-03 Digital. Marta Gil lo ve al momento.',
    );
  });

  it('names the step that follows an approval which was not the last', async () => {
    expect(doneSentence(aRequest, 'approve', await words())).toBe(
      'REQ-0142 approved here. It goes on to: Approval of the CIO.',
    );
  });

  it('says who has the request back', async () => {
    expect(doneSentence(aRequest, 'changes', await words())).toBe('REQ-0142 went back to Marta Gil for changes.');
  });
});

describe('a request of one’s own', () => {
  it('names who decides it instead', async () => {
    expect(ownRequestSentence(aRequest, await words())).toContain('It lies with Ana Ruiz (CIO).');
  });
});

describe('the list of what waits', () => {
  it.each([
    ['2026-11-18T07:59:59Z', 'overdue'],
    ['2026-11-18T08:00:00Z', 'today'],
    ['2026-11-18T22:59:59Z', 'today'],
    ['2026-11-18T23:00:00Z', 'week'],
    ['2026-11-25T08:00:00Z', 'week'],
    ['2026-11-25T08:00:01Z', 'later'],
    [null, 'later'],
  ])('has a request that is due at %s under %s', (due, group) => {
    expect(dueGroup(due, new Date('2026-11-18T08:00:00Z'), 'Europe/Madrid')).toBe(group);
  });

  it.each([
    ['the next', 'a', 'b'],
    ['the one before at the end', 'c', 'b'],
  ])('goes on with %s', (_, decided, next) => {
    expect(itemAfter(['a', 'b', 'c'], decided)).toBe(next);
  });

  it('ends when the last one is decided', () => {
    expect(itemAfter(['a'], 'a')).toBeNull();
  });
});
