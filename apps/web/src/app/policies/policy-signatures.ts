import { type PolicyView } from '@tandem/api-client';
import { OFFICERS, type Officer } from '@tandem/spend-policy';

/** Whose signature a version still lacks: CIO and CMO own the policy together. */
export function missingSignatures({ signatures }: Pick<PolicyView, 'signatures'>): readonly Officer[] {
  return OFFICERS.filter((officer) => !signatures.some(({ role }) => role === officer));
}
