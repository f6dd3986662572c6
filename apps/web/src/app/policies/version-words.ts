import { type PolicyDetail, type PolicyStatus, type PolicyView } from '@tandem/api-client';
import { type StatusTone } from '@tandem/ui';
import { type PolicyWords } from './condition-words';

export const POLICY_TONES: Readonly<Record<PolicyStatus, StatusTone>> = {
  'in-force': 'approved',
  signed: 'info',
  superseded: 'neutral',
  draft: 'waiting',
  discarded: 'rejected',
};

/** Where a version stands, in one phrase: since when, from when, by whom, and who has still to sign. */
export function standingWords(policy: PolicyView, { texts, format }: PolicyWords): string {
  const { status, effectiveFrom, author, askedAt, missingSignatures, updatedAt, updatedBy } = policy;
  if (status === 'in-force' || status === 'superseded') {
    return texts.t('policies.from', { day: format.day(effectiveFrom) });
  }
  if (status === 'signed') {
    return texts.t('policies.takesEffect', { day: format.day(effectiveFrom) });
  }
  const by = texts.t('policies.by', { author: author?.name ?? texts.t('policies.edit.nobody') });
  if (status === 'discarded') {
    const who = updatedBy?.name ?? texts.t('policies.edit.nobody');
    return `${by}, ${texts.t('policies.discarded.by', { who, when: format.instant(updatedAt) })}`;
  }
  const roles = format.list(missingSignatures.map((role) => texts.t(`app.role.${role}`)));
  return askedAt === null
    ? `${by}, ${texts.t('policies.notAsked')}`
    : `${by}, ${texts.t('policies.toSign', { roles })}`;
}

/** When it would take effect at the earliest, and why then. */
export function effectWords(
  { earliestFrom, loosens }: Pick<PolicyDetail, 'earliestFrom' | 'loosens'>,
  coolDown: number,
  { texts, format }: PolicyWords,
): string {
  const day = format.day(earliestFrom);
  return loosens
    ? texts.plural('policies.edit.earliestLoosens', coolDown, { day })
    : texts.t('policies.edit.earliest', { day });
}
