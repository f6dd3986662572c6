import type { HistoryKind } from './tool-input.dto';

interface Events {
  readonly actions: readonly string[];
  /** Events that changed one of these fields. */
  readonly fields: readonly string[];
}

/** Which events of a tool are of a kind; a decision about money and people is of all three. */
export const EVENTS_OF_KIND: Readonly<Record<HistoryKind, Events>> = {
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
