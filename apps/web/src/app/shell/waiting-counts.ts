import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Api, type Page, type PlaceKey, Session, Waiting } from '../platform';

/** What asks somebody to act: decisions that wait for them, notices that are open, findings that nobody has looked at. */
const WAITING = [
  { place: 'decisions', right: 'request.decide', path: '/requests', query: { awaiting: 'me', limit: 1 } },
  { place: 'notices', right: 'session.own', path: '/notices', query: { state: 'open', limit: 1 } },
  { place: 'findings', right: 'finding.triage', path: '/findings', query: { status: 'new', limit: 1 } },
] as const satisfies readonly {
  readonly place: PlaceKey;
  readonly right: string;
  readonly path: string;
  readonly query: object;
}[];

/** The numbers beside Decisions and Discovery, read anew with each page and when something was settled on it. Nothing is shown for "something happened". */
@Injectable({ providedIn: 'root' })
export class WaitingCounts {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly counts = signal<Readonly<Partial<Record<PlaceKey, number>>>>({});
  private address = '';

  readonly of = this.counts.asReadonly();

  constructor() {
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects }) => this.arrive(urlAfterRedirects));
    this.arrive(router.url);
    const { changes } = inject(Waiting);
    effect(() => {
      if (changes() > 0) {
        untracked(() => this.countAll());
      }
    });
  }

  /** A filter is no new page. */
  private arrive(url: string): void {
    const [address = ''] = url.split(/[?#]/);
    if (address !== this.address) {
      this.address = address;
      this.countAll();
    }
  }

  private countAll(): void {
    for (const waiting of WAITING) {
      void this.count(waiting);
    }
  }

  private async count({ place, right, path, query }: (typeof WAITING)[number]): Promise<void> {
    if (!this.session.can(right)) {
      // Somebody else may have been here before.
      this.counts.update((counts) => ({ ...counts, [place]: 0 }));
      return;
    }
    try {
      const { total } = await this.api.get<Page<unknown>>(path, query);
      this.counts.update((counts) => ({ ...counts, [place]: total ?? 0 }));
    } catch {
      // A number that cannot be read is left as it was; the page says by itself that the connection is gone.
    }
  }
}
