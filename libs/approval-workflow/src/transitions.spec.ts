import { describe, expect, it } from '@jest/globals';
import { STATUSES, TRANSITIONS, type Transition, targetOf } from './transitions';
import { validateTransitions } from './validate-transitions';

function tableWithout(isLeftOut: (transition: Transition) => boolean): Transition[] {
  return TRANSITIONS.filter((transition) => !isLeftOut(transition));
}

describe('the table of what can happen to a request', () => {
  it('reaches every status, leaves no final one and strands nobody', () => {
    expect(validateTransitions()).toEqual([]);
  });

  it('would be caught without a way to a status', () => {
    expect(validateTransitions(tableWithout(({ to }) => to === 'expired'))).toEqual([
      { kind: 'unreachable', status: 'expired' },
    ]);
  });

  it('would be caught with a way out of a final status', () => {
    const reopened: Transition = { from: 'rejected', action: 'submit', to: 'submitted', by: 'asker' };
    expect(validateTransitions([...TRANSITIONS, reopened])).toEqual([{ kind: 'not-final', status: 'rejected' }]);
  });

  it('would be caught with a status that never ends', () => {
    const stuck = tableWithout(({ from, to }) => from === 'changes-requested' && to !== 'changes-requested');
    expect(validateTransitions(stuck)).toEqual([{ kind: 'dead-end', status: 'changes-requested' }]);
  });

  it('holds no reservation in any final status', () => {
    const final = Object.values(STATUSES).filter(({ isFinal }) => isFinal);
    expect(final.map(({ holdsReservation }) => holdsReservation)).toEqual([false, false, false, false]);
  });

  it('lets time, and nothing but time, expire a request', () => {
    expect(TRANSITIONS.filter(({ by }) => by === 'clock').map(({ action }) => action)).toEqual(['expire', 'expire']);
  });

  it('has no target for what cannot happen', () => {
    expect(() => targetOf('approved', 'withdraw')).toThrow('withdraw of a request that is approved');
  });
});
