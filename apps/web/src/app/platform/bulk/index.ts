// A door of its own beside the platform's: what several things are done to at once belongs to the lists that offer it.
export { BulkAct } from './bulk-act';
export { BulkPanel, type BulkRefusals, type BulkTold } from './bulk-panel';
