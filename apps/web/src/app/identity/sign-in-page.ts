import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { email, form, required, submit } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { ErrorSummary, type SummaryError } from '@tandem/ui';
import {
  PageHeader,
  ProblemTexts,
  PublicFrame,
  type Role,
  Session,
  TextPipe,
  Texts,
  asProblem,
  read,
  safeReturn,
} from '../platform';
import { FORM_FIELD_PARTS, summaryOf } from '../platform/forms';

interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

interface SetupView {
  readonly state: 'ready' | 'needs-setup';
  readonly isDemo: boolean;
  readonly demoAccounts: readonly DemoAccount[];
}

/** Who are you? Afterwards the page that was asked for opens, with its query and fragment. */
@Component({
  selector: 'tnd-sign-in-page',
  imports: [ErrorSummary, FORM_FIELD_PARTS, PageHeader, PublicFrame, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);

  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  /** A session ended while somebody was at work. */
  protected readonly hasEnded = this.query.has('ended');

  private readonly setup = read<SetupView>(() => ({ path: '/setup' }));
  protected readonly demoAccounts = computed(() => this.setup.value()?.demoAccounts ?? []);

  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly isBusy = signal(false);

  private readonly entered = signal({ email: '', password: '' });
  protected readonly form = form(this.entered, (path) => {
    required(path.email, { message: () => this.texts.t('identity.signIn.emailMissing') });
    email(path.email, { message: () => this.texts.t('identity.signIn.emailNotOne') });
    required(path.password, { message: () => this.texts.t('identity.signIn.passwordMissing') });
  });

  constructor() {
    effect(() => {
      if (this.setup.value()?.state === 'needs-setup') {
        void this.router.navigateByUrl('/setup', { replaceUrl: true });
      }
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const isValid = await submit(this.form, async () => {
      const { email: address, password } = this.entered();
      await this.enter(address.trim(), password);
      return undefined;
    });
    if (!isValid) {
      this.errors.set(summaryOf(this.form));
    }
  }

  protected async enter(address: string, password: string): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    try {
      await this.session.signIn(address, password);
      await this.router.navigateByUrl(safeReturn(this.query.get('return')));
    } catch (error) {
      this.errors.set([{ text: this.problems.sentence(asProblem(error)) }]);
    } finally {
      this.isBusy.set(false);
    }
  }
}
