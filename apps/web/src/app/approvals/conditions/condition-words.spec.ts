import { conditionSentence, conditionTone, evidenceLink } from './condition-words';
import { aCondition } from '../approvals.sample';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { TestBed } from '@angular/core/testing';
import { Formatting, Texts } from '../../platform';

const moment = { by: { id: 'p-ana', name: 'Ana Ruiz', title: 'CIO' }, at: '2026-11-25T10:00:00.000Z', text: null };

describe('where a condition of an approval stands', () => {
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideTestPlatform() });
    await loadTexts('en', 'approvals');
  });
  const said = (change: object): string =>
    conditionSentence(
      { ...aCondition, ...change },
      { texts: TestBed.inject(Texts), format: TestBed.inject(Formatting).current() },
    );

  it.each([
    ['who has to meet it until when', {}, 'Marta Gil has to meet it until 23 Dec 2026.'],
    ['who did not meet it in time', { isLate: true }, 'Marta Gil had to meet it until 23 Dec 2026.'],
    [
      'who has to confirm it',
      { status: 'done', done: { ...moment, text: 'It is signed.' } },
      'Ana Ruiz said on 25 Nov 2026, 10:00 that it is met. Ana Ruiz (CIO) has to confirm that.',
    ],
    [
      'who confirmed it',
      { status: 'confirmed', confirmed: moment },
      'Ana Ruiz confirmed on 25 Nov 2026, 10:00 that it is met.',
    ],
    ['that it lapsed', { status: 'lapsed', done: moment }, 'The request was called off: it no longer has to be met.'],
    ['who waived it', { status: 'waived', waived: moment }, 'Ana Ruiz waived it on 25 Nov 2026, 10:00.'],
  ])('is told by %s', (_, change, sentence) => {
    expect(said(change)).toBe(sentence);
  });

  it('looks like what failed when it is late', () => {
    expect([conditionTone(aCondition), conditionTone({ ...aCondition, isLate: true })]).toEqual([
      'waiting',
      'rejected',
    ]);
  });

  it.each(['javascript:alert(1)', 'http://plain.example', 'https://a.example and more', 'It is signed.'])(
    'is not shown by a link to %s',
    (evidence) => {
      expect(evidenceLink(evidence)).toBeNull();
    },
  );

  it('is shown by a link to an https address', () => {
    expect(evidenceLink('https://contracts.example/dpa.pdf')).toBe('https://contracts.example/dpa.pdf');
  });
});
