import { Injectable, computed, inject } from '@angular/core';
import { type PolicyList, type PolicyView } from '@tandem/api-client';
import { type PolicyDocument, policyFromJson } from '@tandem/spend-policy';
import { Formatting, Texts, panelFace, read, urlState } from '../platform';
import { type PolicyWords } from './condition-words';
import { differences, laneWords, ruleWords } from './policy-words';

/** The versions of the policy and the one on the screen. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class PoliciesStore {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);

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
  readonly words = computed((): PolicyWords => ({ texts: this.texts, format: this.formatting.current() }));

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
  private readonly before = computed(() => {
    const shown = this.shown();
    return documentOf(this.versions().find(({ version }) => shown !== undefined && version < shown.version));
  });
  /** There is an earlier version that both can be compared with. */
  readonly hasBefore = computed(() => this.before() !== undefined && this.document() !== undefined);
  /** What this version changed; empty for the first one. */
  readonly changes = computed(() => {
    const before = this.before();
    const after = this.document();
    return before === undefined || after === undefined ? [] : differences(before, after, this.words());
  });
}

function documentOf(policy: PolicyView | undefined): PolicyDocument | undefined {
  if (policy === undefined) {
    return undefined;
  }
  const reading = policyFromJson(policy.document);
  return reading.ok ? reading.value : undefined;
}
