import { type PolicyDetail, type PolicyView } from '@tandem/api-client';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { coolDownDaysOf } from '@tandem/spend-policy';
import { Icon, Lane, Panel, READY, StatusChip } from '@tandem/ui';
import { Api, Formatting, PageHeader, ProblemTexts, Session, TextPipe, Texts, apiUrl, asProblem } from '../platform';
import { DiscardedDrafts } from './discarded-drafts';
import { PoliciesStore } from './policies.store';
import { PolicyChanges } from './policy-changes';
import { ChecksPanel } from './review/checks-panel';
import { LoosenedExamples } from './review/loosened-examples';
import { RehearsalPanel } from './review/rehearsal-panel';
import { SignedNote } from './review/signed-note';
import { SigningPanel } from './review/signing-panel';
import { POLICY_TONES, effectWords, standingWords } from './version-words';
import { WhatWouldHappen } from './what-would-happen';

/**
 * The agreement between CIO and CMO for everybody to read: its rules in words, its lanes, who signed it, and a trial of
 * it. Whoever signs the next version sees here what it changes, and signs it here.
 */
@Component({
  selector: 'tnd-policies-page',
  imports: [
    ChecksPanel,
    DiscardedDrafts,
    Icon,
    Lane,
    LoosenedExamples,
    PageHeader,
    Panel,
    PolicyChanges,
    RehearsalPanel,
    RouterLink,
    SignedNote,
    SigningPanel,
    StatusChip,
    TextPipe,
    WhatWouldHappen,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [PoliciesStore],
  templateUrl: './policies-page.html',
  styleUrl: './policies-page.scss',
})
export class PoliciesPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);
  protected readonly store = inject(PoliciesStore);

  protected readonly ready = READY;
  protected readonly tones = POLICY_TONES;
  protected readonly mayEdit = this.session.can('policy.edit');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal('');
  protected readonly signed = signal('');
  protected readonly summary = computed(() => {
    const policy = this.store.policies.value()?.inForce;
    return policy === undefined
      ? ''
      : this.texts.t('policies.summary', {
          name: policy.name,
          version: policy.version,
          since: this.format().day(policy.effectiveFrom),
        });
  });
  /** Limits are stated in this currency, and the trial asks in it. */
  protected readonly currency = computed(
    () => this.store.document()?.currency ?? this.session.organisation().functionalCurrency,
  );
  protected readonly namedRoles = computed(
    () => new Map((this.store.document()?.steps ?? []).map(({ key, role }) => [key, role])),
  );
  /** On its way to be in force: it is compared, rehearsed and signed rather than tried out. */
  protected readonly isNext = computed(() => {
    const status = this.store.shown()?.status;
    return status === 'draft' || status === 'signed';
  });
  /** The version on the screen with all that is known of it. */
  protected readonly known = computed((): PolicyDetail | undefined => {
    const detail = this.store.detail.value();
    return detail?.id === this.store.shown()?.id ? detail : undefined;
  });
  protected readonly effect = computed(() => {
    const known = this.known();
    const inForce = this.store.inForceDocument();
    return known === undefined || inForce === undefined
      ? ''
      : effectWords(known, coolDownDaysOf(inForce), this.store.words());
  });

  protected standing(policy: PolicyView): string {
    return standingWords(policy, this.store.words());
  }

  /** Who signed a version, for the list of them all. */
  protected signers({ signatures }: PolicyView): string {
    const names = this.format().list(signatures.filter(({ counts }) => counts).map(({ person }) => person.name));
    return this.texts.t(names === '' ? 'policies.versions.unsigned' : 'policies.versions.signed', { names });
  }

  protected fileOf({ id }: PolicyView): string {
    return apiUrl(`/policies/${id}/file`);
  }

  /** Begins the next version as a copy of the one in force. */
  protected async propose(): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.problem.set('');
    try {
      const { id } = await this.api.post<PolicyDetail>('/policies/drafts', {});
      await this.router.navigate(['/policies', id, 'draft']);
    } catch (error) {
      this.problem.set(this.problems.withReference(asProblem(error)));
      // Somebody else was faster: their draft is the one to go on with.
      this.store.policies.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
