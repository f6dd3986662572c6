import { TestBed } from '@angular/core/testing';
import { type PersonView } from '@tandem/api-client';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter } from '../../platform';
import { readRate } from '../lists/read-rate';
import { grantWords, rolesWords } from './grant-words';
import { EMPTY_PERSON, changeOf, draftOf, hasRepeatedGrant, inputOf } from './person-draft';

const MKT = { id: 'u1', code: 'MKT', name: 'Marketing' };
const MARTA: PersonView = {
  id: 'p1',
  name: 'Marta Gil',
  email: 'marta.gil@example.com',
  title: 'CMO',
  unit: MKT,
  grants: [
    { role: 'cmo', unitId: 'u1', fundSource: 'marketing' },
    { role: 'requester', unitId: null, fundSource: null },
  ],
  roles: ['cmo', 'requester'],
  isActive: true,
  version: 4,
};

describe('the roles of a person in words', () => {
  async function context() {
    TestBed.configureTestingModule({ providers: provideTestPlatform() });
    const texts = await loadTexts('en', 'organisation');
    const format = new Formatter({ language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid' });
    return { texts, format, units: [{ ...MKT, parentId: null, manager: null }] };
  }

  it('say how far each one reaches', async () => {
    expect(rolesWords(MARTA, await context())).toBe('CMO (Marketing, Marketing) and Requester');
  });

  it('say that there is none', async () => {
    expect(rolesWords({ grants: [] }, await context())).toBe('no role');
  });

  it('shorten a unit that is not known here', async () => {
    expect(grantWords({ role: 'approver', unitId: '0191c9a4-00000000bb' }, await context())).toBe('Approver (…0000bb)');
  });
});

describe('a person in the form', () => {
  it('is added with one role to begin with and without a password', () => {
    expect(inputOf({ ...EMPTY_PERSON, name: ' Clara Núñez ', email: 'clara@example.com' })).toEqual({
      name: 'Clara Núñez',
      email: 'clara@example.com',
      title: null,
      unitId: null,
      grants: [{ role: 'requester', unitId: null, fundSource: null }],
    });
  });

  it('is changed only where they differ, so that no session ends for nothing', () => {
    const before = draftOf(MARTA);
    expect([changeOf(before, before), changeOf(before, { ...before, title: '' })]).toEqual([{}, { title: null }]);
  });

  it('keeps the reach of roles when one is added', () => {
    const before = draftOf(MARTA);
    const after = { ...before, grants: [...before.grants, { role: 'admin' as const, unitId: '', fundSource: '' }] };
    expect(changeOf(before, after).grants).toEqual([
      ...MARTA.grants,
      { role: 'admin', unitId: null, fundSource: null },
    ]);
  });

  it('is disabled, never deleted', () => {
    const before = draftOf(MARTA);
    expect(changeOf(before, { ...before, isActive: false })).toEqual({ isActive: false });
  });

  it('cannot hold the same role with the same reach twice', () => {
    const once = { role: 'cmo' as const, unitId: 'u1', fundSource: '' };
    expect([hasRepeatedGrant([once, { ...once }]), hasRepeatedGrant([once, { ...once, unitId: '' }])]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a typed exchange rate', () => {
  it.each([
    ['0.92068', '0.92068'],
    ['0,92068', '0.92068'],
    [' 1 ', '1'],
    ['1.234', '1.234'],
    ['1234567890.0123456789', '1234567890.0123456789'],
  ])('“%s” is read as %s', (typed, rate) => {
    expect(readRate(typed)).toBe(rate);
  });

  it.each(['', '0', '0,000', '-1', '1.234,5', '1e3', 'one', '.5', '12345678901', '0.12345678901'])(
    '“%s” is no rate',
    (typed) => {
      expect(readRate(typed)).toBeNull();
    },
  );
});
