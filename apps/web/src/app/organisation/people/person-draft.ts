import {
  type PersonChange,
  type PersonInput,
  type PersonView,
  type Role,
  type RoleGrantView,
} from '@tandem/api-client';
import { changedFields } from '../../platform/editing';

/** A person as they stand in the form. */
export interface PersonDraft {
  readonly name: string;
  /** Only of a new person: it is what they sign in with afterwards. */
  readonly email: string;
  readonly title: string;
  readonly unitId: string;
  readonly isActive: boolean;
  readonly grants: readonly GrantDraft[];
  /** Empty leaves the password as it is. */
  readonly password: string;
}

/** A role and its reach; '' reaches everywhere, or every source. */
export interface GrantDraft {
  readonly role: Role;
  readonly unitId: string;
  readonly fundSource: string;
}

export const EMPTY_PERSON: PersonDraft = {
  name: '',
  email: '',
  title: '',
  unitId: '',
  isActive: true,
  grants: [{ role: 'requester', unitId: '', fundSource: '' }],
  password: '',
};

export function draftOf(person: PersonView): PersonDraft {
  return {
    name: person.name,
    email: person.email,
    title: person.title ?? '',
    unitId: person.unit?.id ?? '',
    isActive: person.isActive,
    grants: person.grants.map(({ role, unitId, fundSource }) => ({
      role,
      unitId: unitId ?? '',
      fundSource: fundSource ?? '',
    })),
    password: '',
  };
}

/** The person to add. */
export function inputOf(draft: PersonDraft): PersonInput {
  return {
    name: draft.name.trim(),
    email: draft.email.trim(),
    title: textOrNull(draft.title),
    unitId: textOrNull(draft.unitId),
    grants: draft.grants.map(grantOf),
    ...(draft.password === '' ? {} : { password: draft.password }),
  };
}

/** What an edit changes: only what differs, so that nobody's session ends for a role that stayed the same. */
export function changeOf(before: PersonDraft, after: PersonDraft): PersonChange {
  const changed = new Set(changedFields(before, after));
  return {
    ...(changed.has('name') ? { name: after.name.trim() } : {}),
    ...(changed.has('title') ? { title: textOrNull(after.title) } : {}),
    ...(changed.has('unitId') ? { unitId: textOrNull(after.unitId) } : {}),
    ...(changed.has('isActive') ? { isActive: after.isActive } : {}),
    ...(changed.has('grants') ? { grants: after.grants.map(grantOf) } : {}),
    ...(changed.has('password') ? { password: after.password } : {}),
  };
}

/** The roles that somebody keeps when an edit takes something from them; null when it takes nothing. */
export function rolesLeft(before: PersonDraft, after: PersonDraft): readonly Role[] | null {
  if (before.isActive && !after.isActive) {
    return [];
  }
  const kept = before.grants.filter((grant) => after.grants.some((other) => isSameGrant(grant, other)));
  return kept.length === before.grants.length ? null : [...new Set(kept.map(({ role }) => role))];
}

const isSameGrant = (left: GrantDraft, right: GrantDraft): boolean =>
  JSON.stringify(grantOf(left)) === JSON.stringify(grantOf(right));

/** Two grants of the same role with the same reach say the same thing. */
export function hasRepeatedGrant(grants: readonly GrantDraft[]): boolean {
  return new Set(grants.map((grant) => JSON.stringify(grantOf(grant)))).size < grants.length;
}

function grantOf({ role, unitId, fundSource }: GrantDraft): RoleGrantView {
  const source = (['it', 'marketing', 'shadow'] as const).find((known) => known === fundSource);
  return { role, unitId: textOrNull(unitId), fundSource: source ?? null };
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
