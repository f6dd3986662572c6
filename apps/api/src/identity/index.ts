export { CurrentActor } from './current-actor';
export { EditPerson } from './edit-person';
export { Endpoint, type EndpointOptions } from './endpoint';
export { EndpointCheck } from './endpoint-check';
export { IdentityModule } from './identity.module';
export {
  ColumnKeys,
  type ColumnWidths,
  ColumnWidthsField,
  type Density,
  DensityField,
  LIST_KEYS,
  type ListKey,
} from './list-arrangement.dto';
export { Passwords } from './passwords';
export { PeopleQuery, type PersonView } from './people.dto';
export { PeopleQueries } from './people.queries';
export { type Permission, PERMISSIONS, reachOf, type Role, ROLES } from './permissions';
export { PersonEntity } from './person.entity';
export { Preferences } from './preferences';
export { PreferencesChange, PreferencesView } from './preferences.dto';
export { type Predicate, scopePredicate } from './scope';
export { PersonRef, UnitRef } from './session.dto';
export { capacityFor, type Grant, hasPermission, rolesOf, type SignedIn } from './signed-in';
