import { BUILT_IN_INDEX } from './built-in-names';
import { readDescriptor } from './descriptor';
import { findName } from './name-index';
import { covers } from './register-rules';
import { keyOfPayee, supplierKey } from './supplier-key';
import { isWebEnding } from './vocabulary';

/** The part of the payee that stands for the supplier, when a known name tells where the codes begin. */
const keyOfKnownName = (text: string, key: string): string => {
  const { payee, words } = readDescriptor(text);
  const hit = findName(payee, words, BUILT_IN_INDEX);
  if (!hit || hit.from > 0) return key;
  if (hit.how === 'glued') return hit.name.joined.toUpperCase();
  if (hit.how !== 'whole') return key;
  const next = payee[hit.to];
  const address = next?.glue === '.' && isWebEnding(next.text);
  return keyOfPayee(payee.slice(0, address ? hit.to + 1 : hit.to));
};

const isOrdinaryWord = (key: string): boolean =>
  BUILT_IN_INDEX.byJoined.get(key.toLowerCase())?.strength === 'ordinary';

/**
 * The pattern proposed when a person says "remember this supplier"; the same for all charges of one supplier, and
 * always one that covers the text itself. A trailing star lets codes and further words follow; an everyday word alone
 * gets none, because too much could follow it. Null when the text has no name.
 */
export const aliasPatternFor = (text: string): string | null => {
  const key = supplierKey(text);
  if (key === '') return null;
  const shorter = keyOfKnownName(text, key);
  const start = shorter !== '' && !isOrdinaryWord(shorter) && covers(shorter, key) ? shorter : key;
  return isOrdinaryWord(start) ? start : `${start}*`;
};
