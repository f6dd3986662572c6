import type { EventsOfKinds } from '../registry';

/** Which events of a request are of a kind; handing it in for the first time tells all that it says, so it is of money and people. */
export const EVENTS_OF_KIND: EventsOfKinds = {
  decisions: {
    actions: [
      'request.approve',
      'request.reject',
      'request.request-changes',
      'request.escalate',
      'request.pass-on',
      'request.re-route',
      'request.recuse',
      'step.remind',
      'step.escalate',
      'request.withdraw',
      'request.expire',
      'request.reduce',
      'request.cancel',
      'sprint.begin',
      'sprint.remind',
      'sprint.prolong',
      'sprint.end',
      'sprint.stop',
      'sprint.promote',
      'task.open',
      'task.complete',
      'task.confirm',
      'task.reopen',
      'task.waive',
      'task.lapse',
    ],
    fields: [],
  },
  money: { actions: ['request.reduce', 'request.cancel'], fields: ['amount', 'billing', 'termMonths', 'budgetLineId'] },
  people: {
    actions: ['request.escalate', 'request.pass-on', 'request.re-route', 'request.recuse'],
    fields: ['definedById', 'benefitUnitIds', 'benefitOwnerId'],
  },
};
