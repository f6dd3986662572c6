import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type PolicySignature,
  type SigningAttempt,
  type SigningRole,
  SIGNING_ROLES,
  refusalToSign,
  requiredSignatures,
  rolesToSign,
  signingState,
  singleOfficerProblem,
} from './signing';

const TWO_PEOPLE = { cio: ['ana'], cmo: ['bea'] };
const ONE_PERSON = { cio: ['ana'], cmo: ['ana'] };
const NOW = { hash: 'h2', revision: 2 };

function signed(role: SigningRole, personId: string, changes: Partial<PolicySignature> = {}): PolicySignature {
  return { role, personId, ...NOW, ...changes };
}

/** Somebody asked to sign as CMO the policy that nobody has signed yet; nothing stands in their way. */
function attempt(changes: Partial<SigningAttempt> = {}): SigningAttempt {
  return {
    document: { singleOfficerMode: false },
    ...NOW,
    signatures: [],
    personId: 'bea',
    role: 'cmo',
    officers: TWO_PEOPLE,
    isAsked: true,
    wasHeldWhenAsked: true,
    passesChecks: true,
    ...changes,
  };
}

function stateOf(signatures: readonly PolicySignature[], singleOfficerMode = false) {
  return signingState({ document: { singleOfficerMode }, ...NOW, signatures });
}

describe('the signatures of a policy', () => {
  it('are those of the CIO and the CMO', () => {
    expect(requiredSignatures({ singleOfficerMode: false })).toEqual(['cio', 'cmo']);
  });

  it('are three where one person is both officers', () => {
    expect(requiredSignatures({ singleOfficerMode: true })).toEqual(['cio', 'cmo', 'finance']);
  });

  it('are complete when both officers have signed the present text', () => {
    const both = [signed('cio', 'ana'), signed('cmo', 'bea')];
    expect(stateOf(both)).toEqual({
      required: ['cio', 'cmo'],
      counted: both,
      voided: [],
      missing: [],
      isComplete: true,
    });
  });

  it.each<[string, PolicySignature[], SigningRole[]]>([
    ['nobody has signed', [], ['cio', 'cmo']],
    ['only the CIO has signed', [signed('cio', 'ana')], ['cmo']],
    ['the CMO signed another text', [signed('cio', 'ana'), signed('cmo', 'bea', { hash: 'h1' })], ['cmo']],
    [
      'the CMO signed the same text before an edit of the day',
      [signed('cio', 'ana'), signed('cmo', 'bea', { revision: 1 })],
      ['cmo'],
    ],
    ['finance has signed in place of the CMO', [signed('cio', 'ana'), signed('finance', 'carl')], ['cmo']],
  ])('are not complete when %s', (_, signatures, missing) => {
    expect(stateOf(signatures)).toMatchObject({ missing, isComplete: false });
  });

  it('are not complete when one person has signed as both officers', () => {
    expect(stateOf([signed('cio', 'ana'), signed('cmo', 'ana')]).isComplete).toBe(false);
  });

  it('stay readable when an edit has voided them', () => {
    const old = signed('cio', 'ana', { hash: 'h1', revision: 1 });
    const fresh = signed('cio', 'ana');
    expect(stateOf([old, fresh])).toMatchObject({ counted: [fresh], voided: [old] });
  });

  it('are complete in single-officer mode with the officer twice and finance by somebody else', () => {
    const officer = [signed('cio', 'ana'), signed('cmo', 'ana')];
    expect(stateOf([...officer, signed('finance', 'carl')], true)).toMatchObject({ missing: [], isComplete: true });
  });

  it.each<[string, PolicySignature[]]>([
    ['without finance', [signed('cio', 'ana'), signed('cmo', 'ana')]],
    ['with finance by the officer', [signed('cio', 'ana'), signed('cmo', 'ana'), signed('finance', 'ana')]],
    ['with two officers', [signed('cio', 'ana'), signed('cmo', 'bea'), signed('finance', 'carl')]],
  ])('are not complete in single-officer mode %s', (_, signatures) => {
    expect(stateOf(signatures, true).isComplete).toBe(false);
  });
});

describe('somebody who would sign', () => {
  it('can, when asked, in a post held when signatures were asked for', () => {
    expect(refusalToSign(attempt())).toBeNull();
  });

  it('can after the other officer, and after a voided signature of their own', () => {
    const signatures = [signed('cmo', 'bea', { revision: 1 }), signed('cio', 'ana')];
    expect(refusalToSign(attempt({ signatures }))).toBeNull();
  });

  it.each<[string, string, Partial<SigningAttempt>]>([
    ['before signatures are asked for', 'not-asked', { isAsked: false }],
    ['while a check fails', 'checks-failed', { passesChecks: false }],
    ['while a post is vacant', 'checks-failed', { officers: { cio: [], cmo: ['bea'] } }],
    ['twice in a role', 'already-signed', { signatures: [signed('cmo', 'bea')] }],
    ['after a colleague in the same post', 'already-signed', { signatures: [signed('cmo', 'dan')] }],
    ['in a post got after the asking', 'role-too-new', { wasHeldWhenAsked: false }],
    [
      'for the other post as well',
      'same-person',
      { signatures: [signed('cio', 'bea')], officers: { cio: ['ana', 'bea'], cmo: ['bea'] } },
    ],
    [
      'in single-officer mode while two people hold the posts',
      'checks-failed',
      { document: { singleOfficerMode: true } },
    ],
    ['as one of two officers while being both', 'checks-failed', { officers: ONE_PERSON, personId: 'ana' }],
  ])('cannot %s', (_, refusal, changes) => {
    expect(refusalToSign(attempt(changes))).toBe(refusal);
  });

  it('signs for both posts in single-officer mode, and never for finance too', () => {
    const single = {
      document: { singleOfficerMode: true },
      officers: ONE_PERSON,
      personId: 'ana',
      signatures: [signed('cio', 'ana')],
    };
    expect(refusalToSign(attempt({ ...single, role: 'cmo' }))).toBeNull();
    expect(refusalToSign(attempt({ ...single, role: 'finance' }))).toBe('same-person');
    expect(refusalToSign(attempt({ ...single, role: 'finance', personId: 'carl' }))).toBeNull();
  });

  it('is asked in the posts they hold, and in none for administering', () => {
    expect(rolesToSign({ singleOfficerMode: false }, ['admin', 'cio'])).toEqual(['cio']);
    expect(rolesToSign({ singleOfficerMode: false }, ['finance', 'admin', 'requester'])).toEqual([]);
    expect(rolesToSign({ singleOfficerMode: true }, ['finance'])).toEqual(['finance']);
  });
});

describe('the single-officer mode', () => {
  it.each([
    [false, { cio: ['ana'], cmo: ['bea'] }, null],
    [false, { cio: ['ana', 'bea'], cmo: ['ana'] }, null],
    [true, { cio: ['ana'], cmo: ['ana'] }, null],
    [false, { cio: ['ana'], cmo: ['ana'] }, { kind: 'mode-needed', personId: 'ana' }],
    [true, { cio: ['ana'], cmo: ['bea'] }, { kind: 'mode-not-needed' }],
    [true, { cio: ['ana'], cmo: ['ana', 'bea'] }, { kind: 'mode-not-needed' }],
    [false, { cio: [], cmo: ['bea'] }, { kind: 'post-vacant', post: 'cio' }],
    [true, { cio: ['ana'], cmo: [] }, { kind: 'post-vacant', post: 'cmo' }],
  ])('%s with the posts held by %j is judged %j', (singleOfficerMode, officers, problem) => {
    expect(singleOfficerProblem({ singleOfficerMode }, officers)).toEqual(problem);
  });
});

describe('a policy signed by whoever was let', () => {
  const aPerson = fc.constantFrom('ana', 'bea', 'carl');
  const holders = fc.record({ cio: fc.uniqueArray(aPerson), cmo: fc.uniqueArray(aPerson) });
  const anAttempt = fc.record({ role: fc.constantFrom(...SIGNING_ROLES), personId: aPerson });

  /** Lets everybody try in turn, and keeps the signatures that were not refused. */
  function signedBy(
    tries: readonly { role: SigningRole; personId: string }[],
    { officers, document }: Pick<SigningAttempt, 'officers' | 'document'>,
  ): PolicySignature[] {
    const isHeld = ({ role, personId }: { role: SigningRole; personId: string }): boolean =>
      role === 'finance' ? document.singleOfficerMode : officers[role].includes(personId);
    return tries.filter(isHeld).reduce<PolicySignature[]>((signatures, { role, personId }) => {
      const refusal = refusalToSign(attempt({ document, officers, role, personId, signatures }));
      return refusal === null ? [...signatures, signed(role, personId)] : signatures;
    }, []);
  }

  it('is complete only with two natural persons, so that its author never signs alone', () => {
    fc.assert(
      fc.property(fc.array(anAttempt), holders, fc.boolean(), (tries, officers, singleOfficerMode) => {
        const signatures = signedBy(tries, { officers, document: { singleOfficerMode } });
        fc.pre(stateOf(signatures, singleOfficerMode).isComplete);
        expect(new Set(signatures.map(({ personId }) => personId)).size).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('is complete as soon as nobody is missing, because whoever would spoil it was refused', () => {
    fc.assert(
      fc.property(fc.array(anAttempt), holders, fc.boolean(), (tries, officers, singleOfficerMode) => {
        const signatures = signedBy(tries, { officers, document: { singleOfficerMode } });
        const { missing, isComplete } = stateOf(signatures, singleOfficerMode);
        expect(isComplete).toBe(missing.length === 0);
      }),
    );
  });

  it('is signed by nobody any more once it is edited', () => {
    fc.assert(
      fc.property(fc.array(anAttempt), fc.boolean(), (tries, singleOfficerMode) => {
        const signatures = tries.map(({ role, personId }) => signed(role, personId));
        const edited = signingState({ document: { singleOfficerMode }, hash: 'h3', revision: 3, signatures });
        expect(edited).toMatchObject({ counted: [], voided: signatures, isComplete: false });
      }),
    );
  });
});
