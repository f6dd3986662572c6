import { type PolicyDetail, type PolicyView } from '@tandem/api-client';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Icon, Panel, READY } from '@tandem/ui';
import {
  Api,
  Formatting,
  InstantPipe,
  type Intent,
  type ProblemError,
  ProblemTexts,
  type Role,
  TextPipe,
  Texts,
  Waiting,
  asProblem,
  newIntent,
} from '../../platform';
import { type PolicyDifference, differences, readPolicy } from '../policy-words';

/** Who signed exactly this text, who has still to, and the one button for whoever can. */
@Component({
  selector: 'tnd-signing-panel',
  imports: [Icon, InstantPipe, Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './signing-panel.html',
  styleUrl: './signing-panel.scss',
})
export class SigningPanel {
  readonly policy = input.required<PolicyView & Partial<Pick<PolicyDetail, 'maySign'>>>();
  /** Why a signature has to wait for what is on the screen, where it does. */
  readonly blocked = input('');
  /** The policy as it is after a signature, or as somebody else has left it. */
  readonly updated = output<PolicyDetail>();
  /** What the signature did, for the page to say: the panel may go with what was signed. */
  readonly signed = output<string>();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly waiting = inject(Waiting);
  private intent: Intent = newIntent();

  protected readonly ready = READY;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal('');
  /** What others changed in the text that somebody was about to sign. */
  protected readonly meanwhile = signal<readonly PolicyDifference[]>([]);

  protected readonly counting = computed(() => this.policy().signatures.filter(({ counts }) => counts));
  protected readonly voided = computed(() => this.policy().signatures.filter(({ counts }) => !counts));
  protected readonly mayBeSigned = computed(() =>
    (this.policy().maySign ?? []).filter(({ refusal }) => refusal === null).map(({ role }) => role),
  );
  /** Said before anybody presses anything: why this person cannot sign. */
  protected readonly reasons = computed(() =>
    (this.policy().maySign ?? []).flatMap(({ role, refusal }) =>
      refusal === null || this.isEnded()
        ? []
        : [this.texts.t(`policies.cannotSign.${refusal}`, { role: this.texts.t(`app.role.${role}`) })],
    ),
  );
  private readonly isEnded = computed(() => ['superseded', 'discarded', 'signed'].includes(this.policy().status));
  protected readonly missing = computed(() => {
    const { missingSignatures, signingDue, askedAt } = this.policy();
    return this.isEnded()
      ? []
      : missingSignatures.map((role) => {
          const who = this.texts.t(`app.role.${role}`);
          return askedAt === null || signingDue === null
            ? this.texts.t('policies.signatures.missing', { role: who })
            : this.texts.t('policies.signatures.asked', { role: who, day: this.format().day(signingDue) });
        });
  });
  protected readonly unsigned = computed(() =>
    this.texts.t(this.policy().status === 'in-force' ? 'policies.signatures.asShipped' : 'policies.signatures.none'),
  );

  protected async sign(role: Role): Promise<void> {
    if (this.isBusy() || this.blocked() !== '') {
      return;
    }
    const { id, hash, revision } = this.policy();
    this.isBusy.set(true);
    this.problem.set('');
    this.meanwhile.set([]);
    try {
      const answer = await this.api.post<PolicyDetail>(
        `/policies/${id}/signatures`,
        { hash, revision, role },
        { intent: this.intent },
      );
      this.intent = newIntent();
      this.signed.emit(this.doneWords(answer));
      this.waiting.changed();
      this.updated.emit(answer);
    } catch (error) {
      await this.refuse(asProblem(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private async refuse(problem: ProblemError): Promise<void> {
    if (problem.status >= 400 && problem.status < 500) {
      this.intent = newIntent();
    }
    this.problem.set(this.problems.withReference(problem));
    if (problem.code !== 'policy.changed' && problem.code !== 'policy.cannot_sign') {
      return;
    }
    const before = this.policy();
    const now = await this.api.get<PolicyDetail>(`/policies/${before.id}`);
    const words = { texts: this.texts, format: this.format() };
    this.meanwhile.set(differences(readPolicy(before.document), readPolicy(now.document), words));
    this.updated.emit(now);
  }

  private doneWords({ version, status, effectiveFrom, missingSignatures }: PolicyDetail): string {
    if (status === 'in-force' || missingSignatures.length === 0) {
      return this.texts.t(status === 'in-force' ? 'policies.signed.inForce' : 'policies.signed.waits', {
        version,
        day: this.format().day(effectiveFrom),
      });
    }
    const roles = this.format().list(missingSignatures.map((role) => this.texts.t(`app.role.${role}`)));
    return this.texts.t('policies.signed.missing', { version, roles });
  }
}
