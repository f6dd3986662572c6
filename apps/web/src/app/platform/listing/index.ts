export { accountabilityColumn, partyColumns } from './accountability-columns';
export { DropPanel } from './drop-panel';
export { type FileColumn, type ListColumn, codeWords } from './list-column';
export { FILE_FORMATS, type FileFormat, type FileOrder, ListFile } from './list-file';
export { type Picked } from './list-selection';
export { Listing } from './listing';
export { ListingFrame } from './listing-frame';
export { type ListingSetup } from './listing-setup';
