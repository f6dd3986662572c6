import { InjectionToken, type Type } from '@angular/core';
import { type Role, type TextScope } from '../platform';

/** A page of another feature that is the home of a role. */
export interface HomePart {
  readonly scopes: readonly TextScope[];
  readonly load: () => Promise<Type<unknown>>;
}

/** Features know nothing of each other, so whoever puts the application together says which pages are homes. */
export const HOME_PARTS = new InjectionToken<Readonly<Partial<Record<Role, HomePart>>>>('HOME_PARTS', {
  factory: () => ({}),
});
