import { describe, expect, it } from '@jest/globals';
import { DECIDING_ROLES, ROLES } from '@tandem/spend-policy';
import fc from 'fast-check';
import { isAsker } from '../deciders';
import { actOnTask, taskActions } from './act-on-task';
import { type TaskState, type TaskStatus } from './task-state';
import { TASK_STATUSES, TASK_TRANSITIONS, type TaskAction } from './task-transitions';

const STATUSES = Object.keys(TASK_STATUSES) as TaskStatus[];
const ACTIONS: readonly TaskAction[] = ['complete', 'confirm', 'reopen', 'waive'];
const aPerson = fc.constantFrom('p1', 'p2', 'p3');

const aTask: fc.Arbitrary<TaskState> = fc.record({
  status: fc.constantFrom(...STATUSES),
  version: fc.constant(3),
  ownerId: aPerson,
  setBy: aPerson,
  setAs: fc.constantFrom(...DECIDING_ROLES),
  askers: fc.record({ requesterId: aPerson, onBehalfOf: fc.option(aPerson, { nil: undefined }) }),
});
const anActor = fc.record({
  personId: aPerson,
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }),
  isActive: fc.constantFrom(true, true, false),
});
const aCommand = fc.record({
  action: fc.constantFrom(...ACTIONS),
  version: fc.constantFrom(3, 3, 3, 2),
  text: fc.constantFrom(undefined, ' ', 'It is signed.', 'The pilot was stopped.'),
});

describe('any act on any condition', () => {
  it('changes nothing of one that is over', () => {
    fc.assert(
      fc.property(aTask, anActor, aCommand, (task, actor, command) => {
        fc.pre(TASK_STATUSES[task.status].isFinal);
        expect(actOnTask(task, actor, command).ok).toBe(false);
      }),
    );
  });

  it('is one of the table, and counts', () => {
    fc.assert(
      fc.property(aTask, anActor, aCommand, (task, actor, command) => {
        const acted = actOnTask(task, actor, command);
        fc.pre(acted.ok);
        const steps = TASK_TRANSITIONS.map(({ from, action, to }) => `${from} ${action} ${to}`);
        expect(steps).toContain(`${task.status} ${command.action} ${acted.value.status}`);
        expect(acted.value).toMatchObject({ version: task.version + 1, ownerId: task.ownerId, setBy: task.setBy });
      }),
    );
  });

  it('is offered exactly when it is accepted from somebody who says it well', () => {
    fc.assert(
      fc.property(aTask, anActor, fc.constantFrom(...ACTIONS), (task, actor, action) => {
        const acted = actOnTask(task, actor, { action, version: task.version, text: 'It is signed.' });
        expect(taskActions(task, actor).includes(action)).toBe(acted.ok);
      }),
    );
  });

  it('never lets those who ask, or who have to meet it, judge it', () => {
    fc.assert(
      fc.property(aTask, anActor, (task, actor) => {
        fc.pre(isAsker(task.askers, actor.personId) || actor.personId === task.ownerId);
        expect(taskActions(task, actor).filter((action) => action !== 'complete')).toEqual([]);
      }),
    );
  });
});

describe('the table of what can happen to a condition', () => {
  it('leaves no status that is final', () => {
    expect(TASK_TRANSITIONS.filter(({ from }) => TASK_STATUSES[from].isFinal)).toEqual([]);
  });

  it.each(STATUSES.filter((status) => !TASK_STATUSES[status].isFinal))('has an end for one that is %s', (status) => {
    const ends = TASK_TRANSITIONS.filter(({ from, to }) => from === status && TASK_STATUSES[to].isFinal);
    expect(ends.length).toBeGreaterThan(0);
  });

  it.each(STATUSES.filter((status) => status !== 'open'))('has a way to %s', (status) => {
    expect(TASK_TRANSITIONS.map(({ to }) => to)).toContain(status);
  });
});
