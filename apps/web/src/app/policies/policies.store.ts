import { type PolicyDetail, type PolicyView, type PolicyList } from '@tandem/api-client';
import { Injectable, computed, inject } from '@angular/core';
import { type PolicyDocument, policyFromJson } from '@tandem/spend-policy';
import { Formatting, Session, Texts, panelFace, read, urlState } from '../platform';
import { type PolicyWords } from './condition-words';
import { differences, laneWords, ruleWords } from './policy-words';

/** The versions of the policy and the one on the screen. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class PoliciesStore {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly session = inject(Session);

  readonly url = urlState({ version: {} });
  readonly policies = read<PolicyList>(() => ({ path: '/policies' }));
  readonly face = panelFace(this.policies);

  readonly versions = computed(() =>
    (this.policies.value()?.items ?? []).toSorted((left, right) => right.version - left.version),
  );
  /** The version that the address asks for, otherwise the one in force. */
  readonly shown = computed((): PolicyView | undefined => {
    const asked = this.url.values().version;
    return this.versions().find(({ version }) => String(version) === asked) ?? this.policies.value()?.inForce;
  });
  /** The next version as somebody writes it, for whoever can write or sign it. */
  readonly draft = computed(() => this.versions().find(({ status }) => status === 'draft'));
  readonly words = computed((): PolicyWords => ({ texts: this.texts, format: this.formatting.current() }));

  /** Whoever writes or signs versions. */
  readonly isInvolved = this.session.can('policy.edit') || this.session.can('policy.sign');
  /** What whoever writes or signs it has to know of the version on the screen. */
  readonly detail = read<PolicyDetail>(() => {
    const shown = this.shown();
    const isOpen = shown?.status === 'draft' || shown?.status === 'signed' || shown?.status === 'in-force';
    return this.isInvolved && isOpen ? { path: `/policies/${shown.id}` } : undefined;
  });

  /** The text that was signed. Undefined when it is written in a way that this screen cannot read. */
  readonly document = computed(() => documentOf(this.shown()));
  readonly rules = computed(() => {
    const document = this.document();
    return document === undefined
      ? (this.shown()?.rules ?? []).map(({ id, text }) => ({ id, sentence: this.texts.local(text), reason: '' }))
      : ruleWords(document, this.words());
  });
  readonly lanes = computed(() => {
    const document = this.document();
    return document === undefined ? [] : laneWords(document, this.words());
  });
  readonly inForceDocument = computed(() => documentOf(this.policies.value()?.inForce));
  /** What comes next is compared with what is in force; what was in force with what was so before it. */
  private readonly before = computed(() => {
    const shown = this.shown();
    if (shown === undefined) {
      return undefined;
    }
    return shown.status === 'draft' || shown.status === 'signed'
      ? this.inForceDocument()
      : documentOf(this.versions().find(({ version, status }) => version < shown.version && status === 'superseded'));
  });
  /** There is an earlier version that both can be compared with. */
  readonly hasBefore = computed(() => this.before() !== undefined && this.document() !== undefined);
  /** What this version changed; empty for the first one. */
  readonly changes = computed(() => {
    const before = this.before();
    const after = this.document();
    return before === undefined || after === undefined ? [] : differences(before, after, this.words());
  });

  /** Somebody signed: every line of the page says so. */
  reload(): void {
    this.policies.reload();
    this.detail.reload();
  }
}

function documentOf(policy: Pick<PolicyView, 'document'> | undefined): PolicyDocument | undefined {
  if (policy === undefined) {
    return undefined;
  }
  const reading = policyFromJson(policy.document);
  return reading.ok ? reading.value : undefined;
}
