import { canonicalText, type PolicyDocument, policyFromJson } from '@tandem/spend-policy';
import { invalidField } from '../../platform';

/** Far more than people can oversee, little enough to be examined in a moment. */
const MOST_CHARACTERS = 100_000;

/**
 * The document of a body as a version of this installation's policy: another policy, another currency and what cannot be
 * read are refused where they stand; the number is that of the version.
 *
 * @throws Problem `validation.failed` at `/document/…`
 */
export function readDocument(json: object, own: Pick<PolicyDocument, 'id' | 'currency' | 'version'>): PolicyDocument {
  const read = policyFromJson({ ...json, version: own.version });
  if (!read.ok) {
    const { path, expected } = read.refusal;
    throw invalidField(pointerOf(path), `Here should be ${expected}.`);
  }
  const { id, currency } = read.value;
  if (id !== own.id) throw invalidField('/document/id', `This is another policy than ${own.id}.`);
  if (currency !== own.currency) {
    throw invalidField('/document/currency', `Limits are in ${own.currency}.`, 'currency', { currency: own.currency });
  }
  if (canonicalText(read.value).length > MOST_CHARACTERS) {
    throw invalidField('/document', `A policy has at most ${MOST_CHARACTERS} characters.`, 'too_long', {
      max: MOST_CHARACTERS,
    });
  }
  return read.value;
}

/** `rules[2].when.all[0]` as `/document/rules/2/when/all/0`. */
const pointerOf = (path: string): string =>
  ['/document', ...path.split(/[.[\]]+/).filter((part) => part !== '')].join('/');
