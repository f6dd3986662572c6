import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { type MailDelivery, type UndeliveredMail } from '@tandem/api-client';
import { Panel, StatusChip } from '@tandem/ui';
import {
  Api,
  Clock,
  Formatting,
  PluralPipe,
  ProblemTexts,
  TextPipe,
  Texts,
  asProblem,
  newIntent,
  panelFace,
  read,
} from '../platform';

/** Whether mail reaches people: what waits, and what the mail server said to what it did not take. */
@Component({
  selector: 'tnd-mail-health',
  imports: [Panel, PluralPipe, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'home.mail.heading' | tndText" [face]="face()" [skeletonRows]="2" (retry)="mail.reload()">
      @if (mail.value(); as delivery) {
        <p>
          <tnd-status-chip [tone]="delivery.isOn ? 'approved' : 'neutral'">
            {{ (delivery.isOn ? 'home.mail.on' : 'home.mail.off') | tndText }}
          </tnd-status-chip>
        </p>
        @if (!delivery.isOn) {
          <p>{{ 'home.mail.offWhy' | tndText }}</p>
        } @else if (delivery.isDemo) {
          <p>{{ 'home.mail.demo' | tndText }}</p>
        } @else {
          <p>{{ 'home.mail.sent' | tndPlural: delivery.sentInADay }}</p>
        }
        @if (delivery.waiting > 0) {
          <p>{{ 'home.mail.waiting' | tndPlural: delivery.waiting }}</p>
        }
        @if (delivery.failed > 0) {
          <p>{{ 'home.mail.failed' | tndPlural: delivery.failed }}</p>
          <ul>
            @for (mail of delivery.undelivered; track mail.id) {
              <li>
                {{
                  'home.mail.last'
                    | tndText: { name: mail.person.name, when: ago(mail.createdAt), failure: mail.failure }
                }}
                <span class="tnd-note">{{ (mail.isGivenUp ? 'home.mail.over' : 'home.mail.again') | tndText }}</span>
                @if (mail.isGivenUp) {
                  <button type="button" class="tnd-button" [attr.aria-disabled]="isBusy()" (click)="resend(mail)">
                    {{ 'home.mail.resend' | tndText: { name: mail.person.name } }}
                  </button>
                }
              </li>
            }
          </ul>
        }
        <p role="status">{{ done() }}</p>
        @if (problem(); as words) {
          <p class="problem" role="alert">{{ words }}</p>
        }
      }
    </tnd-panel>
  `,
  styles: `
    p {
      margin: 0 0 8px;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
    .tnd-note {
      display: block;
      margin-block-end: 4px;
    }
    .problem {
      color: var(--mat-sys-error);
    }
    [role='status']:empty {
      display: none;
    }
  `,
})
export class MailHealth {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly clock = inject(Clock);
  private readonly format = inject(Formatting).current;

  protected readonly mail = read<MailDelivery>(() => ({ path: '/mail-delivery' }));
  protected readonly face = panelFace(this.mail);

  protected readonly isBusy = signal(false);
  protected readonly done = signal('');
  protected readonly problem = signal('');

  /** Somebody mended what kept it from its reader. */
  protected async resend({ id, person }: UndeliveredMail): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.done.set('');
    this.problem.set('');
    try {
      await this.api.post(`/mail-delivery/${id}/resending`, {}, { intent: newIntent() });
      this.done.set(this.texts.t('home.mail.resent', { name: person.name }));
    } catch (error) {
      this.problem.set(this.problems.withReference(asProblem(error)));
    } finally {
      this.isBusy.set(false);
      this.mail.reload();
    }
  }

  protected ago(instant: string): string {
    return this.format().relative(instant, this.clock.now());
  }
}
