import { Injectable, computed, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { asProblem } from '../api/problem';
import { SessionExpiry } from '../api/session-expiry';
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
    /** A policy is in force under which one person is both CIO and CMO. */
    readonly singleOfficer: boolean;
    readonly currentFiscalYear: string;
  };
}

/** Who is signed in, and what they may do. The cookie is the API's; nothing of it is kept here. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly formatting = inject(Formatting);
  private readonly expiry = inject(SessionExpiry);
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

  /**
   * Signs in over a page whose session has ended. Whatever waited goes on when the same person is back; what is on the page
   * is not for anybody else.
   */
  async signInAgain(email: string, password: string): Promise<MeView> {
    const me = await this.api.post<MeView>('/session', { email, password });
    const isSame = me.person.id === this.state()?.person.id;
    if (isSame) {
      this.start(me);
    }
    this.expiry.renew(isSame);
    return me;
  }

  /** Asks for nothing but more time. */
  async stay(): Promise<void> {
    await this.api.get<MeView>('/me');
  }

  async signOut(): Promise<void> {
    await this.api.delete('/session');
    this.expiry.forget();
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
