import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { FormField } from '@angular/forms/signals';
import { Dialog } from '@tandem/ui';
import { ProblemTexts, Session, SessionExpiry, TextPipe, Texts, asProblem } from '../platform';
import { Departure } from './departure';

/** The end of a session: two minutes before, one key to stay; afterwards, the way back in over the page as it is. */
@Component({
  selector: 'tnd-session-dialog',
  imports: [Dialog, FormField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-dialog.html',
  styles: `
    p {
      margin: 0 0 16px;
    }
    form {
      display: grid;
      gap: 12px;

      p {
        margin: 0;
      }
    }
    label {
      display: grid;
      gap: 8px;
      font: var(--mat-sys-label-large);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .failure {
      color: var(--mat-sys-error);
    }
  `,
})
export class SessionDialog {
  private readonly session = inject(Session);
  private readonly expiry = inject(SessionExpiry);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly departure = inject(Departure);

  protected readonly isOver = computed(() => this.expiry.phase() === 'ended');
  protected readonly ending = computed(() => this.texts.plural('frame.session.ending', this.expiry.minutesLeft()));
  protected readonly failure = signal('');
  protected readonly isBusy = signal(false);
  private readonly entered = signal({ email: this.session.person().email, password: '' });
  protected readonly form = form(this.entered);

  constructor() {
    effect(() => {
      this.isOver();
      untracked(() => this.failure.set(''));
    });
  }

  protected async stay(): Promise<void> {
    await this.during(async () => {
      await this.session.stay();
      // Twelve hours after the sign-in nothing prolongs a session: only another one does.
      if (this.expiry.phase() === 'ending') {
        this.expiry.end();
      }
    }, 'frame.session.stayFailed');
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    const { email, password } = this.entered();
    if (email.trim() === '' || password === '') {
      this.failure.set(this.texts.t('frame.session.missing'));
      return;
    }
    await this.during(async () => {
      const before = this.session.person().id;
      const me = await this.session.signInAgain(email.trim(), password);
      if (me.person.id !== before) {
        this.departure.begin(me.person.name);
      }
    });
  }

  protected leave(): void {
    this.departure.toSignIn();
  }

  private async during(work: () => Promise<void>, failed?: 'frame.session.stayFailed'): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.failure.set('');
    try {
      await work();
    } catch (error) {
      this.failure.set(failed === undefined ? this.problems.sentence(asProblem(error)) : this.texts.t(failed));
    } finally {
      this.isBusy.set(false);
    }
  }
}
