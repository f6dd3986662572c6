import { fieldLabel } from './field-labels';
import { isFundSource, minorWords, valueWords } from './field-values';
import { type TrailWords } from './trail-words';

/** What the trail kept of a change: some fields before, some after. */
export interface TrailChange {
  readonly objectType: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** One field that changed, in words. Null is nothing: it was not there before, or is not there any more. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

const MINOR = /Minor$/;
const SHA_256 = /\b[0-9a-f]{64}\b/g;

/**
 * The fields that differ between before and after, in the order of the record. A field that is only on one side was
 * set or taken away; where there is no before at all, every field that has a value was set.
 */
export function fieldChanges(change: TrailChange, words: TrailWords): readonly FieldChange[] {
  const before = change.before ?? {};
  const after = change.after ?? {};
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isCurrencyOfMinor(field, before, after),
  );
  return fields.flatMap((field): readonly FieldChange[] => {
    const was = sideWords(field, before, after, { change, words });
    const is = sideWords(field, after, before, { change, words });
    const label = fieldLabel(labelField(field, after[field] ?? before[field]), words.texts);
    return was === is ? [] : [{ field, label, before: was, after: is }];
  });
}

/** The first change in one line, with how many more there are. */
export function changeSummary(changes: readonly FieldChange[], { texts }: TrailWords): string {
  const [first, ...more] = changes;
  if (first === undefined) {
    return '';
  }
  const after = first.after ?? texts.t('audit.noChange');
  const said =
    first.before === null
      ? texts.t('audit.change.set', { field: first.label, after })
      : texts.t('audit.change.changed', { field: first.label, before: first.before, after });
  // The sentence goes on: neither a full stop of the text nor the whole of a hash may stand in its middle.
  const short = said.replaceAll(SHA_256, (hash) => `${hash.slice(0, 12)}…`);
  return more.length === 0 ? short : `${short.replace(/\.$/, '')} ${texts.plural('audit.change.more', more.length)}`;
}

interface Telling {
  readonly change: TrailChange;
  readonly words: TrailWords;
}

type Side = Readonly<Record<string, unknown>>;

function sideWords(field: string, side: Side, other: Side, { change, words }: Telling): string | null {
  const value = side[field];
  if (MINOR.test(field) && typeof value === 'string') {
    return minorWords(value, currencyOf(field, side) ?? currencyOf(field, other), words);
  }
  return valueWords(field, value, change.objectType, words);
}

/** The currency that was kept beside an amount in minor units: `contractCurrency` of `contractAmountMinor`. */
function currencyOf(field: string, side: Side): unknown {
  return side[currencyField(field)] ?? side['currency'];
}

function currencyField(field: string): string {
  return field.replace(/(Amount)?Minor$/, 'Currency');
}

/** A currency that only serves an amount is said with the amount. */
function isCurrencyOfMinor(field: string, before: Side, after: Side): boolean {
  return Object.keys({ ...before, ...after }).some((name) => MINOR.test(name) && currencyField(name) === field);
}

function labelField(field: string, value: unknown): string {
  // A rate has a source too, and that one is not whose money it is.
  return field === 'source' && !isFundSource(value) ? 'rateSource' : field.replace(MINOR, '');
}
