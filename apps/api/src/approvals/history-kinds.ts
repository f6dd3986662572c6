import type { HistoryKind } from '../registry';

interface Events {
  readonly actions: readonly string[];
  /** Events that tell one of these fields. */
  readonly fields: readonly string[];
}

/** Which events of a request are of a kind; handing it in for the first time tells all that it says, so it is of money and people. */
export const EVENTS_OF_KIND: Readonly<Record<HistoryKind, Events>> = {
  decisions: {
    actions: [
      'request.approve',
      'request.reject',
      'request.request-changes',
      'request.escalate',
      'request.withdraw',
      'request.expire',
    ],
    fields: [],
  },
  money: { actions: [], fields: ['amount', 'billing', 'termMonths', 'budgetLineId'] },
  people: { actions: ['request.escalate'], fields: ['definedById', 'benefitUnitIds', 'benefitOwnerId'] },
};
