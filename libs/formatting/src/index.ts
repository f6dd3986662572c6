export { type Amount, Formatter, type FormatSettings } from './formatter';
export { type Language, LANGUAGES } from './language';
export { type Region, REGIONS } from './region';
