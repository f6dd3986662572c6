import { Injectable, inject } from '@angular/core';
import { type OwnPreferences } from '@tandem/api-client';
import { Api } from '../api/api';
import { type MeView, Session } from '../session/session';

/**
 * What the server keeps of how a person likes the interface. The frame of the page and its list need it at the same time,
 * so that whoever is first asks, and the others get the same answer; whoever signs in anew is asked about anew.
 */
@Injectable({ providedIn: 'root' })
export class KeptPreferences {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private asked: { readonly by: MeView | null; readonly answer: Promise<OwnPreferences> } | null = null;

  read(): Promise<OwnPreferences> {
    const by = this.session.me();
    return this.asked?.by === by ? this.asked.answer : this.readAgain();
  }

  /** For somebody who has just changed what is kept. */
  readAgain(): Promise<OwnPreferences> {
    const answer = this.api.get<OwnPreferences>('/me/preferences');
    const asked = { by: this.session.me(), answer };
    this.asked = asked;
    answer.catch(() => {
      // What could not be read is asked for again by the next one who needs it.
      this.asked = this.asked === asked ? null : this.asked;
    });
    return answer;
  }
}
