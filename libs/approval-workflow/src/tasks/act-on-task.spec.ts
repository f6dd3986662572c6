import { describe, expect, it } from '@jest/globals';
import { CIO, CMO, FINANCE, MARTA, person } from '../workflow.sample';
import { actOnTask, taskActions } from './act-on-task';
import { type TaskState } from './task-state';

const open: TaskState = {
  status: 'open',
  version: 1,
  ownerId: MARTA.personId,
  setBy: CIO.personId,
  setAs: 'cio',
  askers: { requesterId: MARTA.personId },
};
const done: TaskState = { ...open, status: 'done', version: 2, evidence: 'https://contracts.example/dpa.pdf' };

describe('meeting a condition of an approval', () => {
  it('takes the owner and something that shows it', () => {
    const met = actOnTask(open, MARTA, { action: 'complete', version: 1, text: ' The DPA is signed. ' });
    expect(met).toEqual({ ok: true, value: { ...open, status: 'done', version: 2, evidence: 'The DPA is signed.' } });
  });

  it.each([undefined, '', '  '])('is refused with %p for evidence', (text) => {
    const met = actOnTask(open, MARTA, { action: 'complete', version: 1, text });
    expect(met).toEqual({ ok: false, refusal: { kind: 'evidence-required' } });
  });

  it.each([CIO, CMO])('is not for somebody else to say', (other) => {
    const met = actOnTask(open, other, { action: 'complete', version: 1, text: 'Done' });
    expect(met).toEqual({ ok: false, refusal: { kind: 'not-the-owner' } });
  });

  it('is refused to somebody who does not work here any more', () => {
    const met = actOnTask(open, { ...MARTA, isActive: false }, { action: 'complete', version: 1, text: 'Done' });
    expect(met).toEqual({ ok: false, refusal: { kind: 'inactive-actor' } });
  });

  it('is refused on a version that somebody changed since', () => {
    const met = actOnTask({ ...open, version: 3 }, MARTA, { action: 'complete', version: 1, text: 'Done' });
    expect(met).toEqual({ ok: false, refusal: { kind: 'stale-version', current: 3 } });
  });

  it('happens once', () => {
    const met = actOnTask(done, MARTA, { action: 'complete', version: 2, text: 'Done' });
    expect(met).toEqual({ ok: false, refusal: { kind: 'wrong-status', status: 'done' } });
  });
});

describe('judging whether a condition is met', () => {
  it.each([
    ['whoever set it', CIO],
    ['whoever holds their role by now', person('eva', 'cio')],
  ])('is for %s', (_, judge) => {
    const confirmed = actOnTask(done, judge, { action: 'confirm', version: 2 });
    expect(confirmed).toEqual({ ok: true, value: { ...done, status: 'confirmed', version: 3 } });
  });

  it('stays with whoever set it when they hold another role by now', () => {
    const confirmed = actOnTask(done, person(CIO.personId, 'finance'), { action: 'confirm', version: 2 });
    expect(confirmed.ok).toBe(true);
  });

  it('is refused to another role', () => {
    const confirmed = actOnTask(done, FINANCE, { action: 'confirm', version: 2 });
    expect(confirmed).toEqual({ ok: false, refusal: { kind: 'not-the-setter' } });
  });

  it.each([
    ['asked', { requesterId: 'eva' }, MARTA.personId],
    ['was asked for', { requesterId: MARTA.personId, onBehalfOf: 'eva' }, MARTA.personId],
    ['has to meet it', { requesterId: MARTA.personId }, 'eva'],
  ])('is refused to a CIO who %s', (_, askers, ownerId) => {
    const confirmed = actOnTask({ ...done, askers, ownerId }, person('eva', 'cio'), { action: 'confirm', version: 2 });
    expect(confirmed).toEqual({ ok: false, refusal: { kind: 'own-task' } });
  });

  it('gives it back with a reason, and what was shown stays on record', () => {
    const reopened = actOnTask(done, CIO, { action: 'reopen', version: 2, text: 'Annex II is not signed.' });
    expect(reopened).toEqual({ ok: true, value: { ...done, status: 'open', version: 3 } });
  });

  it.each(['reopen', 'waive'] as const)('does not %s it without a reason', (action) => {
    const judged = actOnTask(done, CIO, { action, version: 2, text: ' ' });
    expect(judged).toEqual({ ok: false, refusal: { kind: 'reason-required' } });
  });

  it.each([open, done])('waives it with a reason', (task) => {
    const waived = actOnTask(task, CIO, { action: 'waive', version: task.version, text: 'The pilot was stopped.' });
    expect(waived).toMatchObject({ ok: true, value: { status: 'waived' } });
  });

  it('waits until somebody says that it is met', () => {
    const confirmed = actOnTask(open, CIO, { action: 'confirm', version: 1 });
    expect(confirmed).toEqual({ ok: false, refusal: { kind: 'wrong-status', status: 'open' } });
  });
});

describe('what is offered for a condition', () => {
  it.each([
    ['its owner of an open one', open, MARTA, ['complete']],
    ['its setter of an open one', open, CIO, ['waive']],
    ['its owner of a done one', done, MARTA, []],
    ['its setter of a done one', done, CIO, ['confirm', 'reopen', 'waive']],
    ['anybody else', done, CMO, []],
    ['its setter of a confirmed one', { ...done, status: 'confirmed' as const }, CIO, []],
  ])('to %s is what they may do', (_, task, actor, actions) => {
    expect(taskActions(task, actor)).toEqual(actions);
  });
});
