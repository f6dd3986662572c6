import { Clock } from '../../platform';

/** A clock that says what the demo's history says, so that decisions of two years ago carry a day of two years ago. */
export class DemoClock extends Clock {
  private instant: Date;

  constructor(beginning: Date) {
    super();
    this.instant = beginning;
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Time only goes forward. */
  travelTo(instant: Date): void {
    if (instant < this.instant)
      throw new Error(`The demo's history goes back from ${this.instant.toISOString()} to ${instant.toISOString()}.`);
    this.instant = instant;
  }
}
