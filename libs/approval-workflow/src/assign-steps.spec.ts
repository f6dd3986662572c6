import { describe, expect, it } from '@jest/globals';
import { defaultPolicy, evaluate } from '@tandem/spend-policy';
import { assignSteps } from './assign-steps';
import { decide } from './decide';
import { eligibleDeciders } from './deciders';
import { escalateUndecidable } from './escalate';
import { type Actor, type Excluded } from './request-state';
import {
  CIO,
  CMO,
  FINANCE,
  FINANCE_COLLEAGUE,
  MARTA,
  PEOPLE,
  approvedBy,
  euros,
  person,
  routeThrough,
  sampleDraft,
  submittedTo,
} from './workflow.sample';

const BY_MARTA: Excluded = { requesterId: 'marta' };

function rolesAssigned(roles: Parameters<typeof routeThrough>, askers: Excluded, people: readonly Actor[]) {
  const assigned = assignSteps(routeThrough(...roles), askers, people);
  return assigned.ok ? assigned.value.steps.map((step) => step.role) : assigned.refusal;
}

describe('assigning the steps of a route', () => {
  it('keeps the roles of the policy and names everybody who may decide', () => {
    const assigned = assignSteps(routeThrough('finance', 'cio'), BY_MARTA, PEOPLE);
    expect(assigned).toMatchObject({
      ok: true,
      value: {
        policyVersion: 7,
        steps: [
          { key: 'step-1', role: 'finance', namedRole: 'finance', deciders: ['pilar', 'pedro'] },
          { key: 'step-2', role: 'cio', namedRole: 'cio', deciders: ['ana'] },
        ],
      },
    });
  });

  it('leaves the colleague when somebody of finance asks', () => {
    const assigned = assignSteps(routeThrough('finance'), { requesterId: 'pilar' }, PEOPLE);
    expect(assigned).toMatchObject({ ok: true, value: { steps: [{ role: 'finance', deciders: ['pedro'] }] } });
  });

  it.each<[string, Excluded, readonly Actor[], string]>([
    ['the CIO asks', { requesterId: 'ana' }, PEOPLE, 'cmo'],
    ['somebody asks for the CIO', { requesterId: 'marta', onBehalfOf: 'ana' }, PEOPLE, 'cmo'],
    ['the CIO asks for the CMO', { requesterId: 'ana', onBehalfOf: 'luis' }, PEOPLE, 'finance'],
    ['there is no CIO', BY_MARTA, [CMO, FINANCE], 'cmo'],
    ['the CIO has left', BY_MARTA, [{ ...CIO, isActive: false }, CMO], 'cmo'],
    ['there is no officer at all', BY_MARTA, [FINANCE], 'finance'],
  ])('finds somebody else for the step of the CIO when %s', (_, askers, people, expected) => {
    expect(rolesAssigned(['cio'], askers, people)).toEqual([expected]);
  });

  it('gives the step of the CMO who asks to the CIO', () => {
    expect(rolesAssigned(['cmo'], { requesterId: 'luis' }, PEOPLE)).toEqual(['cio']);
  });

  it('gives the step of a role that nobody holds to an officer', () => {
    expect(rolesAssigned(['approver', 'cio'], BY_MARTA, PEOPLE)).toEqual(['cmo', 'cio']);
  });

  it.each<[string, Excluded, readonly Actor[], string[]]>([
    ['the only person of finance asks', { requesterId: 'pilar' }, [CIO, CMO, FINANCE], ['cmo', 'cio']],
    ['finance and CIO are one person', BY_MARTA, [person('eva', 'finance', 'cio'), CMO], ['finance', 'cmo']],
    ['a colleague frees the CIO', BY_MARTA, [person('eva', 'finance', 'cio'), FINANCE], ['finance', 'cio']],
  ])('leaves each of finance and CIO a decider of its own when %s', (_, askers, people, expected) => {
    expect(rolesAssigned(['finance', 'cio'], askers, people)).toEqual(expected);
  });

  it('needs two people of one role for two steps of it', () => {
    const noOfficers = [MARTA, FINANCE];
    expect(rolesAssigned(['finance', 'finance'], BY_MARTA, [...noOfficers, FINANCE_COLLEAGUE])).toEqual([
      'finance',
      'finance',
    ]);
    expect(rolesAssigned(['finance', 'finance'], BY_MARTA, noOfficers)).toEqual({
      kind: 'no-eligible-decider',
      step: 'step-2',
      role: 'finance',
    });
  });

  it.each<[string, Excluded, Actor[]]>([
    ['there are no people', BY_MARTA, []],
    ['only administrators and auditors are there', BY_MARTA, [person('a', 'admin'), person('b', 'auditor')]],
    ['the only officer asks', { requesterId: 'ana' }, [CIO]],
    ['the only officer is asked for', { requesterId: 'marta', onBehalfOf: 'ana' }, [CIO, MARTA]],
    ['everybody has left', BY_MARTA, PEOPLE.map((left) => ({ ...left, isActive: false }))],
  ])('is refused and never skipped when %s', (_, askers, people) => {
    expect(rolesAssigned(['cio'], askers, people)).toEqual({
      kind: 'no-eligible-decider',
      step: 'step-1',
      role: 'cio',
    });
  });

  it('agrees with the policy, which already names the counter-officer of an officer who asks', () => {
    const route = evaluate(defaultPolicy('EUR'), {
      annualised: euros(20_000n),
      totalContractValue: euros(20_000n),
      fundSource: 'it',
      dataClass: 'none',
      requestKind: 'new-tool',
      termMonths: 12,
      requesterRoles: ['cio'],
      unitId: 'it',
    });
    const assigned = route.ok ? assignSteps(route.value, { requesterId: 'ana' }, PEOPLE) : undefined;
    expect(assigned).toMatchObject({
      ok: true,
      value: { steps: [{ role: 'finance' }, { key: 'cio', role: 'cmo', namedRole: 'cio', deciders: ['luis'] }] },
    });
  });

  it('is quick with a large staff that cannot do it', () => {
    const staff = Array.from({ length: 300 }, (_, index) => person(`f${index}`, 'finance'));
    const onlyOfficer = person('eva', 'cio', 'cmo');
    const route = routeThrough('finance', 'finance', 'finance', 'finance', 'finance', 'finance', 'cio');
    expect(assignSteps(route, BY_MARTA, [...staff, onlyOfficer]).ok).toBe(true);
  });
});

describe('the people who may decide a step', () => {
  it('are the active holders of its role who neither ask nor have decided', () => {
    const BOTH = person('eva', 'finance', 'cio');
    const request = { ...approvedBy(submittedTo('finance', 'cio'), BOTH), onBehalfOf: 'paula' };
    const people = [
      BOTH,
      CIO,
      person('paula', 'cio'),
      person('marta', 'cio'),
      { ...person('old', 'cio'), isActive: false },
    ];
    expect(eligibleDeciders({ role: 'cio' }, people, request)).toEqual([CIO]);
  });
});

describe('a step that nobody can decide any more', () => {
  const BOTH = person('eva', 'finance', 'cio');
  const halfApproved = approvedBy(submittedTo('finance', 'cio'), BOTH);

  it('is escalated to the next role, which can then decide it', () => {
    const escalated = escalateUndecidable(halfApproved, [BOTH, CMO]);
    expect(escalated).toMatchObject({
      ok: true,
      value: {
        request: {
          status: 'submitted',
          steps: [{ status: 'approved' }, { status: 'pending', role: 'cmo', namedRole: 'cio' }],
        },
        effects: [{ kind: 'escalate', step: 'step-2', from: 'cio', to: 'cmo' }],
      },
    });
    const request = escalated.ok ? escalated.value.request : halfApproved;
    expect(decide(request, CMO, { verdict: 'approve', version: 1 })).toMatchObject({
      ok: true,
      value: { request: { status: 'approved' } },
    });
  });

  it('is left alone while somebody can decide it', () => {
    expect(escalateUndecidable(halfApproved, [BOTH, CIO, CMO])).toEqual({
      ok: true,
      value: { request: halfApproved, effects: [] },
    });
  });

  it('stays where it is, with an alarm, when nobody is left at all', () => {
    expect(escalateUndecidable(halfApproved, [BOTH, MARTA, person('root', 'admin')])).toEqual({
      ok: false,
      refusal: { kind: 'no-eligible-decider', step: 'step-2', role: 'cio' },
    });
  });

  it('does not exist in a request that nobody is asked about', () => {
    expect(escalateUndecidable(sampleDraft(), PEOPLE)).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'draft' },
    });
  });
});
