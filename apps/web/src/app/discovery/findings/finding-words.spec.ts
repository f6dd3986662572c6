import { TestBed } from '@angular/core/testing';
import { type FindingView, type TriageAction } from '@tandem/api-client';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter, type Language, dayIn } from '../../platform';
import { aFinding } from './finding.sample';
import {
  doneWords,
  isToReview,
  looksLike,
  nextAfter,
  offeredDecisions,
  seenWords,
  spellingsWords,
  standingWords,
} from './finding-words';
import { findingsQuery } from './findings-filters';

async function wordsIn(language: Language = 'en') {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'discovery');
  const region = language === 'en' ? 'en-GB' : 'es-ES';
  return { texts, format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }) };
}

const aTool = { id: 't1', slug: 'jasper-ai', name: 'Jasper AI' };

describe('the decisions about a finding', () => {
  it.each<[string, Partial<FindingView>, string]>([
    ['with a match', { suggestedTool: aTool }, 'link'],
    ['that is certain and has no match', {}, 'request'],
    ['that may be a tool', { certainty: 'to-review', actions: ['link', 'request', 'confirm', 'ignore'] }, 'confirm'],
    ['that may be a tool and has a match', { certainty: 'to-review', suggestedTool: aTool }, 'link'],
  ])('put the likeliest first in sight for one %s', (_case, change, likeliest) => {
    const offers = offeredDecisions({ ...aFinding, ...change });
    expect(offers.filter(({ isPrimary }) => isPrimary).map(({ decision }) => decision)).toEqual([likeliest]);
  });

  it.each<[TriageAction[]]>([[['undo']], [[]]])('are over where the API offers no more than %j', (actions) => {
    expect(offeredDecisions({ ...aFinding, actions })).toEqual([]);
  });
});

describe('how a finding stands', () => {
  it('is spend without a request', async () => {
    expect(standingWords(aFinding, await wordsIn())).toBe(
      'Typeform: 6,940.00\u00a0EUR in 12 payments, no request on record. Probably used by Growth.',
    );
  });

  it('is said in Spanish with the numbers of Spain', async () => {
    expect(standingWords(aFinding, await wordsIn('es'))).toBe(
      'Typeform: 6.940,00\u00a0EUR en 12 pagos, sin solicitud registrada. Probablemente lo usa Growth.',
    );
  });

  it('names no unit where the files name none', async () => {
    expect(standingWords({ ...aFinding, likelyUnits: [] }, await wordsIn())).toBe(
      'Typeform: 6,940.00\u00a0EUR in 12 payments, no request on record.',
    );
  });

  it('says that what is only suspected is in no total', async () => {
    const said = standingWords({ ...aFinding, certainty: 'to-review' }, await wordsIn());
    expect(said).toContain('until somebody looks it is outside all totals');
  });

  it.each<[Partial<FindingView>, string]>([
    [{ status: 'linked', tool: aTool }, 'Typeform was linked to Jasper AI, and its payments are posted there.'],
    [
      { status: 'ignored', ignoredUntil: '2027-02-23' },
      'Typeform is ignored until 23 Feb 2027 and comes back by itself.',
    ],
    [{ status: 'not-a-tool' }, 'Typeform is not a tool. Its payments are outside all totals.'],
    [
      { status: 'regularised', request: { id: 'r1', ref: 'REQ-0031' } },
      'Typeform is covered by REQ-0031: it was requested and approved.',
    ],
  ])('says what was decided: %j', async (change, said) => {
    expect(standingWords({ ...aFinding, ...change }, await wordsIn())).toBe(said);
  });
});

describe('a finding in words', () => {
  it.each<[FindingView['status'], boolean]>([
    ['new', true],
    ['ignored', true],
    ['linked', false],
    ['not-a-tool', false],
  ])('that is %s is to be reviewed: %j', (status, isAsked) => {
    expect(isToReview({ certainty: 'to-review', status })).toBe(isAsked);
  });

  it('looks like a product of its vendor', () => {
    const product = { id: 'p', name: 'Creative Cloud' };
    expect(looksLike({ product, vendor: { id: 'v', name: 'Adobe' } })).toBe('Creative Cloud (Adobe)');
  });

  it('looks like nothing where no name is known', () => {
    expect(looksLike({ product: null, vendor: null })).toBeNull();
  });

  it('was seen on one day or over a time', async () => {
    const words = await wordsIn();
    const once = { ...aFinding, paymentCount: 1, lastSeen: aFinding.firstSeen };
    expect([seenWords(once, words), seenWords(aFinding, words)]).toEqual([
      '1 payment on 11 Mar 2026',
      '12 payments from 11 Mar 2026 to 11 Nov 2026',
    ]);
  });

  it('names the spellings that are remembered, and how many more there are', async () => {
    expect(spellingsWords(aFinding.spellings, await wordsIn())).toBe('“TYPEFORM, S.L.”, “PAYPAL *TYPEFORM” and 1 more');
  });

  it('says what was done', async () => {
    const after = { ...aFinding, status: 'ignored', ignoredUntil: '2027-02-23' } as const;
    expect(doneWords('ignore', aFinding, after, await wordsIn())).toBe('Typeform is ignored until 23 Feb 2027.');
  });

  it('says that a suspicion turned out to be a tool of the register', async () => {
    const after = { ...aFinding, status: 'linked', tool: aTool } as const;
    expect(doneWords('confirm', aFinding, after, await wordsIn())).toBe('Linked Typeform to Jasper AI.');
  });
});

describe('the finding after this one', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it.each([
    ['the one below', 'b', 'c'],
    ['the one above the last', 'c', 'b'],
    ['none when it stands in no list', 'x', null],
  ])('is %s', (_case, id, next) => {
    expect(nextAfter(list, id)).toBe(next);
  });

  it('is none when it was the only one', () => {
    expect(nextAfter([{ id: 'a' }], 'a')).toBeNull();
  });
});

describe('the address of the findings', () => {
  const filters = { status: 'new', certainty: '', unit: '', q: '', sort: '-amount' };

  it('leaves out and tells a unit that is none', () => {
    expect(findingsQuery({ ...filters, unit: 'growth' })).toEqual({ query: filters, dropped: ['unit=growth'] });
  });

  it('asks for no more of a search than the API takes', () => {
    expect(findingsQuery({ ...filters, q: 'x'.repeat(300) }).query['q']).toHaveLength(100);
  });
});

describe('today', () => {
  it('is the day of the organisation, not of the clock', () => {
    expect(dayIn('Europe/Madrid', new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
  });
});
