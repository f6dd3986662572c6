import { type PolicyDocument } from './policy-document';
import { policyToJson } from './policy-json';

/**
 * The one text of a policy that is hashed and signed: JSON without white space, properties in alphabetical order
 * (by UTF-16 code unit), amounts as decimal texts, lists in their own order. Two policies have the same canonical text
 * exactly when they have the same content, whatever order their properties were written in.
 */
export function canonicalText(policy: PolicyDocument): string {
  return JSON.stringify(sorted(policyToJson(policy)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const properties = Object.entries(value).map(([key, property]): [string, unknown] => [key, sorted(property)]);
  return Object.fromEntries(properties.sort(([left], [right]) => (left < right ? -1 : 1)));
}
