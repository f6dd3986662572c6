import type { HistoryKind } from './tool-input.dto';

/** The events of one kind: those of some actions, and those that tell one of some fields. */
interface Events {
  readonly actions: readonly string[];
  readonly fields: readonly string[];
}

/** Which events of a history are of each kind. */
export type EventsOfKinds = Readonly<Record<HistoryKind, Events>>;

/** Which events of a tool are of a kind; a decision about money and people is of all three. */
export const EVENTS_OF_KIND: EventsOfKinds = {
  decisions: { actions: ['tool.propose', 'tool.authorise', 'tool.transition', 'tool.verify'], fields: [] },
  money: {
    actions: [],
    fields: [
      'source',
      'budgetLineId',
      'contractEndsOn',
      'contractNoticeBy',
      'contractAutoRenews',
      'contractAmountMinor',
      'contractCurrency',
    ],
  },
  people: {
    actions: [],
    fields: [
      'businessOwnerId',
      'deputyId',
      'technicalOwnerId',
      'budgetOwnerId',
      'unitId',
      'definedById',
      'authorisedById',
      'benefitOwnerId',
      'benefitUnitIds',
    ],
  },
};
