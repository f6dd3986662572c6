import { type FundSource } from '../api/shapes';
import { type Texts } from '../i18n/texts';

/** How the codes of lines begin that the product makes itself, for payments that nobody had a budget for. */
const MADE: readonly { readonly code: string; readonly source: FundSource }[] = [
  { code: 'SHD-', source: 'shadow' },
  { code: 'UNP-IT-', source: 'it' },
  { code: 'UNP-MKT-', source: 'marketing' },
];

/**
 * The name of a budget line in the language on the screen. One that the product made itself carries an English name with its
 * unit behind a dot; that of any other line is what people called it.
 */
export function lineName(line: { readonly code: string; readonly name: string }, texts: Texts): string {
  const made = MADE.find(({ code }) => line.code.startsWith(code));
  const [, unit] = line.name.split(' · ');
  if (made === undefined || unit === undefined) {
    return line.name;
  }
  const source = texts.t(`app.source.${made.source}`);
  return `${made.source === 'shadow' ? source : texts.t('app.unplannedLine', { source })} · ${unit}`;
}
