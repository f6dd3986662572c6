import { Injectable } from '@angular/core';
import { Subject } from 'rxjs';

/** Tells that the API no longer knows the session. Apart from the session, because every call of the API may find out. */
@Injectable({ providedIn: 'root' })
export class SessionExpiry {
  private readonly noticed = new Subject<void>();
  readonly noticed$ = this.noticed.asObservable();

  notice(): void {
    this.noticed.next();
  }
}
