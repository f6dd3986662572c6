// A door of its own beside the platform's: the words of the trail are wanted by the trail and by the history of a thing.
// Whoever says them loads the catalogue `audit`.
export {
  CAPACITIES,
  REASONS,
  type TrailAction,
  TRAIL_ACTIONS,
  actionWords,
  capacityWords,
  reasonWords,
  refusalWords,
} from './action-words';
export { type FieldChange, type TrailChange, changeSummary, fieldChanges } from './field-changes';
export { fieldLabel } from './field-labels';
export { FieldChanges } from './field-changes-list';
export { type HistoryKindChoice, type ThingEvent, ThingHistory } from './thing-history';
export { TrailNames } from './trail-names';
export { type NameOf, type TrailWords, trailWords } from './trail-words';
