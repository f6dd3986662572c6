import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PolicyView } from '@tandem/api-client';
import { Icon, Lane, Panel, READY, StatusChip, type StatusTone } from '@tandem/ui';
import { DayPipe, Formatting, InstantPipe, PageHeader, Session, TextPipe, Texts } from '../platform';
import { PoliciesStore } from './policies.store';
import { missingSignatures } from './policy-signatures';
import { WhatWouldHappen } from './what-would-happen';

const TONES: Readonly<Record<'in-force' | 'superseded' | 'draft', StatusTone>> = {
  'in-force': 'approved',
  superseded: 'neutral',
  draft: 'waiting',
};

/** The agreement between CIO and CMO for everybody to read: its rules in words, its lanes, who signed it, and a trial of it. */
@Component({
  selector: 'tnd-policies-page',
  imports: [DayPipe, Icon, InstantPipe, Lane, PageHeader, Panel, RouterLink, StatusChip, TextPipe, WhatWouldHappen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [PoliciesStore],
  templateUrl: './policies-page.html',
  styleUrl: './policies-page.scss',
})
export class PoliciesPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);
  protected readonly store = inject(PoliciesStore);

  protected readonly ready = READY;
  protected readonly tones = TONES;
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
  protected readonly missing = computed(() => {
    const shown = this.store.shown();
    return shown === undefined ? [] : missingSignatures(shown);
  });

  /** Who signed a version, for the list of them all. */
  protected signers({ signatures }: PolicyView): string {
    const names = this.format().list(signatures.map(({ person }) => person.name));
    return this.texts.t(names === '' ? 'policies.versions.unsigned' : 'policies.versions.signed', { names });
  }
}
