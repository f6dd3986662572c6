import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type IconName } from '@tandem/ui';

/** Something that can be done with what is open, offered in the command palette: "Approve 1,200.00 EUR…", "Open the line". */
export interface PageAction {
  /** Stable on its page. */
  readonly key: string;
  /** Verb and object, in the language of the screen. */
  readonly label: string;
  readonly icon?: IconName;
  readonly run: () => unknown;
}

type Offer = () => readonly PageAction[];

/** What the pages on the screen offer to do. The palette lists it before everything else. */
@Injectable({ providedIn: 'root' })
export class PageActions {
  private readonly offers = signal<readonly Offer[]>([]);

  readonly offered = computed(() => this.offers().flatMap((offer) => offer()));

  /** Offers until the answered function is called. */
  offer(offer: Offer): () => void {
    this.offers.update((offers) => [...offers, offer]);
    return () => this.offers.update((offers) => offers.filter((other) => other !== offer));
  }
}

/**
 * Offers acts while the page is there: `pageActions(() => this.may('withdraw') ? [{ key: 'withdraw', … }] : [])`. What the
 * function reads is followed. Needs an injection context.
 */
export function pageActions(offer: Offer): void {
  inject(DestroyRef).onDestroy(inject(PageActions).offer(offer));
}
