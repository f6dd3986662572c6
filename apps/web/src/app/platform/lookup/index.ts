// A door of its own beside the platform's: looking somebody up while typing belongs to forms, not to the first load.
export { type Choice, type Chosen, chosenId, isUnclear, newChoice, readChosen, unclearChoice } from './chosen';
export { Lookups } from './lookups';
export { TypeAhead } from './type-ahead';
