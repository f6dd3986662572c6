import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type FindingView, type TriageInput } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { Session, TextPipe } from '../../platform';
import { type Decision, offeredDecisions } from './finding-words';
import { FindingsStore } from './findings.store';
import { TriageConfirm } from './triage-confirm';
import { TriageIgnore } from './triage-ignore';
import { TriageLink } from './triage-link';
import { TriageNotATool } from './triage-not-a-tool';

/** What can be decided about a finding. Each decision opens in place, over none of the facts it rests on. */
@Component({
  selector: 'tnd-finding-decisions',
  imports: [Icon, TextPipe, TriageConfirm, TriageIgnore, TriageLink, TriageNotATool],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!canDecide()) {
      <p class="tnd-note">{{ 'discovery.triage.whoDecides' | tndText }}</p>
    } @else {
      <div class="buttons" role="group" [attr.aria-label]="'discovery.triage.heading' | tndText">
        @for (offer of offers(); track offer.decision) {
          <button
            type="button"
            class="tnd-button"
            [class.tnd-button-primary]="offer.isPrimary"
            [attr.aria-expanded]="open() === offer.decision"
            (click)="toggle(offer.decision)"
          >
            {{ labelOf(offer.decision) | tndText }}
            @if (keys[offer.decision]; as key) {
              <kbd aria-hidden="true">{{ key }}</kbd>
            }
          </button>
        }
        @if (finding().canUndo) {
          <button type="button" class="tnd-button" [attr.aria-disabled]="store.isBusy()" (click)="undo()">
            <tnd-icon name="undo" /> {{ 'discovery.triage.undo' | tndText }}
          </button>
        }
      </div>
      @switch (open()) {
        @case ('link') {
          <tnd-triage-link [finding]="finding()" (decided)="decide($event)" (cancelled)="open.set(null)" />
        }
        @case ('ignore') {
          <tnd-triage-ignore [finding]="finding()" (decided)="decide($event)" (cancelled)="open.set(null)" />
        }
        @case ('not-a-tool') {
          <tnd-triage-not-a-tool [finding]="finding()" (decided)="decide($event)" (cancelled)="open.set(null)" />
        }
        @case ('request') {
          <tnd-triage-confirm
            decision="request"
            [finding]="finding()"
            (decided)="decide($event)"
            (cancelled)="open.set(null)"
          />
        }
        @case ('confirm') {
          <tnd-triage-confirm
            decision="confirm"
            [finding]="finding()"
            (decided)="decide($event)"
            (cancelled)="open.set(null)"
          />
        }
        @default {
          @if (store.problem(); as problem) {
            <p class="problem" role="alert"><tnd-icon name="error" /> {{ problem }}</p>
          }
        }
      }
    }
  `,
  styles: `
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-end: 12px;
    }
    .problem {
      display: flex;
      gap: 8px;
      color: var(--mat-sys-error);
    }
  `,
})
export class FindingDecisions {
  private readonly session = inject(Session);
  protected readonly store = inject(FindingsStore);

  readonly finding = input.required<FindingView>();

  /** Shown on the buttons; they work while the finding has the focus. */
  protected readonly keys: Readonly<Partial<Record<Decision, string>>> = { link: 'L', request: 'R', ignore: 'I' };
  protected readonly canDecide = computed(() => this.session.can('finding.triage'));
  protected readonly offers = computed(() => offeredDecisions(this.finding()));
  /** The decision being made; another finding starts without one. */
  protected readonly open = linkedSignal<string, Decision | null>({
    source: () => this.finding().id,
    computation: () => null,
  });

  protected labelOf(decision: Decision): `discovery.triage.button.${Decision}` {
    return `discovery.triage.button.${decision}`;
  }

  /** Opens a decision by its key. False when it is not offered. */
  openIfOffered(decision: Decision): boolean {
    const isOffered = this.canDecide() && this.offers().some((offer) => offer.decision === decision);
    if (isOffered && this.open() !== decision) {
      this.toggle(decision);
    }
    return isOffered;
  }

  protected toggle(decision: Decision): void {
    this.store.forgetProblem();
    this.open.update((now) => (now === decision ? null : decision));
  }

  protected async decide(input: TriageInput): Promise<void> {
    if (await this.store.decide(this.finding(), input)) {
      this.open.set(null);
    }
  }

  protected async undo(): Promise<void> {
    this.open.set(null);
    await this.store.decide(this.finding(), { action: 'undo' });
  }
}
