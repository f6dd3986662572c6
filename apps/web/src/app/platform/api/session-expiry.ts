import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type Observable, Subject, take } from 'rxjs';

const WARNING_S = 120;
const MINUTE_S = 60;
/** The API counts down from when it answered; a second more makes sure that the session is over when it is called so. */
const SLACK_S = 1;

type Phase = 'unknown' | 'running' | 'ending' | 'ended';

/**
 * How long the session lasts, as each answer of the API tells. Apart from the session, because every call of the API may
 * find out that it is over; such calls wait here until somebody has signed in again.
 */
@Injectable({ providedIn: 'root' })
export class SessionExpiry {
  private readonly state = signal<Phase>('unknown');
  private readonly left = signal(WARNING_S);
  private readonly renewals = new Subject<boolean>();
  private readonly channel = channelOf(inject(DOCUMENT));
  private timers: readonly ReturnType<typeof setTimeout>[] = [];

  readonly phase = this.state.asReadonly();
  /** Whole minutes until the end, while it is near. */
  readonly minutesLeft = computed(() => Math.max(1, Math.ceil(this.left() / MINUTE_S)));

  constructor() {
    // Work in one window keeps the session of all windows.
    this.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number' && this.isOpen()) {
        this.count(data);
      }
    });
    inject(DestroyRef).onDestroy(() => {
      this.forget();
      this.channel?.close();
    });
  }

  /** Whether somebody was signed in here, so that there is a page to come back to. */
  isKnown(): boolean {
    return this.state() !== 'unknown';
  }

  /** An answer told how long the session lasts from now on. */
  prolong(seconds: number): void {
    this.count(seconds);
    this.channel?.postMessage(seconds);
  }

  /** The session is over. */
  end(): void {
    this.stopCounting();
    this.state.set('ended');
  }

  /** Nobody is signed in any more, by their own choice. */
  forget(): void {
    this.stopCounting();
    this.state.set('unknown');
  }

  /** Tells once whether the same person is back, so that what waited may go on. */
  whenRenewed(): Observable<boolean> {
    this.end();
    return this.renewals.pipe(take(1));
  }

  renew(isSamePerson: boolean): void {
    this.renewals.next(isSamePerson);
  }

  private isOpen(): boolean {
    return this.state() === 'running' || this.state() === 'ending';
  }

  private count(seconds: number): void {
    this.stopCounting();
    this.left.set(seconds);
    this.state.set(seconds > WARNING_S ? 'running' : 'ending');
    this.timers = [
      ...[WARNING_S, MINUTE_S].filter((rest) => rest < seconds).map((rest) => this.later(seconds - rest, rest)),
      setTimeout(() => this.end(), (seconds + SLACK_S) * 1000),
    ];
  }

  private later(seconds: number, left: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.left.set(left);
      this.state.set('ending');
    }, seconds * 1000);
  }

  private stopCounting(): void {
    for (const timer of this.timers) {
      clearTimeout(timer);
    }
    this.timers = [];
  }
}

/** The windows of this browser that show the same Tandem; null where a browser or a spec has no such thing. */
function channelOf({ defaultView }: Document): BroadcastChannel | null {
  return defaultView !== null && 'BroadcastChannel' in defaultView ? new BroadcastChannel('tandem.session') : null;
}
