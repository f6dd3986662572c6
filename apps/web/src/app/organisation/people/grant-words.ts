import { type PersonView, type RoleGrantView, type UnitView } from '@tandem/api-client';
import { type Formatter, type FundSource, type Role, type Texts } from '../../platform';

export const ROLES: readonly Role[] = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'];
const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];

export interface GrantContext {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly units: readonly UnitView[];
}

/** "CMO (Marketing, IT)": a role, and how far it reaches where it does not reach everywhere. */
export function grantWords(grant: RoleGrantView, { texts, units }: GrantContext): string {
  const role = texts.t(`app.role.${grant.role}`);
  const source = SOURCES.find((known) => known === grant.fundSource);
  const reach = [
    ...(grant.unitId == null
      ? []
      : [units.find(({ id }) => id === grant.unitId)?.name ?? `…${grant.unitId.slice(-6)}`]),
    ...(source === undefined ? [] : [texts.t(`app.source.${source}`)]),
  ];
  return reach.length === 0 ? role : `${role} (${reach.join(', ')})`;
}

/** All roles of somebody, or that there is none. */
export function rolesWords(person: Pick<PersonView, 'grants'>, context: GrantContext): string {
  return person.grants.length === 0
    ? context.texts.t('organisation.people.noRole')
    : context.format.list(person.grants.map((grant) => grantWords(grant, context)));
}
