export { amount, code, day, type ExportColumns, instant, number, text } from './export-column';
export type { ExportableList, ExportFact } from './exportable-list';
export { ExportRegistry } from './export-registry';
export { ExportsModule } from './exports.module';
