import type { Actor } from '../audit';
import { ALL_PERMISSIONS, type Permission, reachOf, type Role } from './permissions';

export interface Grant {
  readonly role: Role;
  readonly unitId: string | null;
  readonly fundSource: string | null;
}

/** The person behind a request, with the rights they have at this moment. */
export interface SignedIn extends Actor {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly grants: readonly Grant[];
}

export const rolesOf = (actor: SignedIn): Role[] => [...new Set(actor.grants.map((grant) => grant.role))];

export const hasPermission = (actor: SignedIn, permission: Permission): boolean =>
  actor.grants.some((grant) => reachOf(permission, grant.role) !== undefined);

export const permissionsOf = (actor: SignedIn): Permission[] =>
  ALL_PERMISSIONS.filter((permission) => hasPermission(actor, permission));

/** The role that gives a right, for the record of who acted in which capacity. */
export const capacityFor = (actor: SignedIn, permission: Permission): string =>
  actor.grants.find((grant) => reachOf(permission, grant.role) !== undefined)?.role ?? 'none';
