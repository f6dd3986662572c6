import { Injectable, signal } from '@angular/core';

/** Says that something no longer waits, so that the numbers beside the places are counted anew without a change of page. */
@Injectable({ providedIn: 'root' })
export class Waiting {
  private readonly count = signal(0);

  /** Grows with each change. */
  readonly changes = this.count.asReadonly();

  changed(): void {
    this.count.update((changes) => changes + 1);
  }
}
