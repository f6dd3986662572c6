import { Injectable, computed, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { asProblem } from '../api/problem';
import { type PersonRef, type Role, type UnitRef } from '../api/shapes';
import { Formatting } from '../formatting/formatting';

export interface MeView {
  readonly person: PersonRef & { readonly email: string; readonly unit: UnitRef | null };
  readonly roles: readonly Role[];
  readonly permissions: readonly string[];
  readonly organisation: {
    readonly name: string;
    readonly functionalCurrency: string;
    readonly timeZone: string;
    readonly isDemo: boolean;
    readonly currentFiscalYear: string;
  };
}

/** Who is signed in, and what they may do. The cookie is the API's; nothing of it is kept here. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly formatting = inject(Formatting);
  private readonly state = signal<MeView | null>(null);

  /** Null while nobody is known to be signed in. */
  readonly me = this.state.asReadonly();
  /** For pages behind the `signedIn` guard, where there always is somebody. */
  readonly person = computed(() => this.known().person);
  readonly organisation = computed(() => this.known().organisation);

  /** Asks the API who is signed in. False means nobody; any other failure is thrown. */
  async restore(): Promise<boolean> {
    if (this.state() !== null) {
      return true;
    }
    try {
      this.start(await this.api.get<MeView>('/me'));
      return true;
    } catch (error) {
      if (asProblem(error).status === 401) {
        return false;
      }
      throw error;
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.start(await this.api.post<MeView>('/session', { email, password }));
  }

  async signOut(): Promise<void> {
    await this.api.delete('/session');
    this.end();
  }

  /** Forgets who was here, without asking the API: the session is already gone. */
  end(): void {
    this.state.set(null);
  }

  can(permission: string): boolean {
    return this.state()?.permissions.includes(permission) ?? false;
  }

  hasRole(...roles: readonly Role[]): boolean {
    return this.state()?.roles.some((role) => roles.includes(role)) ?? false;
  }

  private start(me: MeView): void {
    this.formatting.timeZone.set(me.organisation.timeZone);
    this.state.set(me);
  }

  private known(): MeView {
    const me = this.state();
    if (me === null) {
      throw new Error('Nobody is signed in here: the route lacks the signedIn guard.');
    }
    return me;
  }
}
