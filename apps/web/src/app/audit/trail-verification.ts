import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PersonList, type VerificationRun, type VerificationRuns } from '@tandem/api-client';
import { Icon, Panel, StatusChip } from '@tandem/ui';
import {
  Api,
  CountPipe,
  Formatting,
  InstantPipe,
  PluralPipe,
  ProblemTexts,
  TextPipe,
  Texts,
  asProblem,
  panelFace,
  read,
} from '../platform';
import { trailWords } from '../platform/trail';
import { TrailEvidence } from './trail-evidence';
import { type AuditFilters, periodWords } from './audit-filters';

type Days = Pick<AuditFilters, 'from' | 'to'>;
const WHOLE: Days = { from: '', to: '' };

/**
 * Whether the trail is whole, as it was found out last and by whom, with a way to find out anew: of all of it or of the
 * days that are on the screen. A trail that is not whole takes the page: what broke, what still holds, whom to call.
 */
@Component({
  selector: 'tnd-trail-verification',
  imports: [CountPipe, Icon, InstantPipe, Panel, PluralPipe, RouterLink, StatusChip, TextPipe, TrailEvidence],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.broken]': 'isBroken()' },
  templateUrl: './trail-verification.html',
  styleUrl: './trail-verification.scss',
})
export class TrailVerification {
  private readonly api = inject(Api);
  private readonly clipboard = inject(Clipboard);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;

  /** The days that the list below is cut down to. */
  readonly days = input<Days>(WHOLE);

  protected readonly runs = read<VerificationRuns>(() => ({ path: '/audit-events/verification/last' }));
  protected readonly face = panelFace(this.runs);
  private readonly own = signal<VerificationRun | null>(null);
  protected readonly run = computed(() => this.own() ?? this.runs.value()?.last ?? null);
  protected readonly isBroken = computed(() => this.run()?.intact === false);
  protected readonly isVerifying = signal(false);
  protected readonly failure = signal('');
  protected readonly isCopied = signal(false);

  protected readonly by = computed(() => this.run()?.by?.name ?? this.texts.t('audit.verification.product'));
  protected readonly period = computed(() => this.periodOf(this.days()));
  protected readonly runPeriod = computed(() => {
    const run = this.run();
    return run === null ? '' : this.periodOf({ from: run.from ?? '', to: run.to ?? '' });
  });
  protected readonly first = computed(() => this.grouped(this.run()?.firstEvent));
  protected readonly last = computed(() => this.grouped(this.run()?.lastEvent));
  protected readonly brokenEvent = computed(() => this.grouped(this.run()?.firstBrokenEvent));
  /** Asked only when there is a reason to call somebody. */
  private readonly administrators = read<PersonList>(() =>
    this.isBroken() ? { path: '/people', query: { role: 'admin', limit: 5 } } : undefined,
  );
  protected readonly administratorNames = computed(() =>
    this.format().list((this.administrators.value()?.items ?? []).map(({ name }) => name)),
  );

  protected async verify({ from, to }: Days = WHOLE): Promise<void> {
    if (this.isVerifying()) {
      return;
    }
    this.isVerifying.set(true);
    this.failure.set('');
    try {
      const range = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
      this.own.set(await this.api.post<VerificationRun>('/audit-events/verification', range));
    } catch (error) {
      this.failure.set(this.problems.sentence(asProblem(error)));
    } finally {
      this.isVerifying.set(false);
    }
  }

  protected copy(hash: string): void {
    this.isCopied.set(this.clipboard.copy(hash));
  }

  private periodOf(days: Days): string {
    return periodWords(
      days,
      trailWords(this.texts, this.format(), () => undefined),
    );
  }

  /** Event numbers are grouped, "46,912", so that they can be read aloud. */
  private grouped(event: string | null | undefined): string {
    return event != null && /^\d+$/.test(event) ? this.format().amount({ amount: event }) : (event ?? '');
  }
}
