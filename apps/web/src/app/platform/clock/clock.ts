import { Injectable } from '@angular/core';

/** The only place that asks what time it is, so that a test can say. */
@Injectable({ providedIn: 'root' })
export class Clock {
  now(): Date {
    return new Date();
  }
}
