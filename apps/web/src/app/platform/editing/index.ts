// A door of its own beside the platform's: editing belongs to forms, not to the first load.
export { Edited } from './edited';
export { Meanwhile, type MeanwhileLine } from './meanwhile';
export { type ForeignChange, type Rebased, changedFields, rebase, withField } from './rebase';
export { type SaveOutcome, Saving } from './saving';
export { Unsaved, guardUnsaved, mayLeave } from './unsaved';
export { type Sending, sendForm } from './send-form';
