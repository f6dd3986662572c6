import { type PolicyDetail, type PolicyList } from '@tandem/api-client';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type PolicyDocument, policyToJson } from '@tandem/spend-policy';
import { Api, Clock, Formatting, ProblemTexts, Texts, panelFace, read } from '../../platform';
import { Edited, type SaveOutcome, Saving } from '../../platform/editing';
import { type PolicyWords } from '../condition-words';
import { differences, readPolicy } from '../policy-words';
import { type DraftFields, draftOf, fieldsOf } from './draft-fields';
import { pieceLabel, pieceWords } from './piece-words';

/** The draft of a policy that is being edited: what is on the screen, what the server has, and what others did meanwhile. */
@Injectable()
export class PolicyDraftStore {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly clock = inject(Clock);
  private quietSave: Promise<unknown> = Promise.resolve();
  private readonly saving = new Saving(() => this.meet());

  readonly id = signal<string | undefined>(undefined);
  readonly policy = read<PolicyDetail>(() => {
    const id = this.id();
    return id === undefined ? undefined : { path: `/policies/${id}` };
  });
  readonly face = panelFace(this.policy);
  readonly versions = read<PolicyList>(() => ({ path: '/policies' }));

  private readonly words = computed((): PolicyWords => ({ texts: this.texts, format: this.format() }));
  readonly edited: Edited<PolicyDetail, DraftFields> = new Edited<PolicyDetail, DraftFields>({
    empty: {},
    draftOf: ({ document, plannedFrom, why }) => fieldsOf({ document: readPolicy(document), plannedFrom, why }),
    label: (field) => pieceLabel(field, this.pieceContext()),
    words: (field, draft) => pieceWords(field, draft, this.pieceContext()),
  });
  /** The last answer of the server. */
  readonly saved = this.edited.thing;
  readonly draft = computed(() => (this.saved() === undefined ? undefined : draftOf(this.edited.draft())));
  readonly savedAt = signal<string | null>(null);
  readonly isBusy = this.saving.isBusy;
  readonly problem = this.saving.problem;
  private readonly unread = signal<ReadonlySet<string>>(new Set());
  /** Fields that hold what cannot be read, and so is in no draft. */
  readonly unreadCount = computed(() => this.unread().size);
  readonly isDirty = computed(() => this.saved() !== undefined && this.edited.isChanged());
  /** Signatures that the next save would void. */
  readonly standing = computed(() => (this.saved()?.signatures ?? []).filter(({ counts }) => counts).length);

  readonly inForce = computed(() => this.versions.value()?.inForce);
  readonly inForceDocument = computed(() => {
    const inForce = this.inForce();
    return inForce && readPolicy(inForce.document);
  });
  /** What the draft would change in the version in force, in words. */
  readonly changes = computed(() => {
    const inForce = this.inForceDocument();
    const draft = this.draft();
    return inForce === undefined || draft === undefined ? [] : differences(inForce, draft.document, this.words());
  });

  /** Takes over what the server has, as long as nothing else was begun. */
  open(policy: PolicyDetail): void {
    if (this.saved()?.id !== policy.id) {
      this.edited.begin(policy);
      this.unread.set(new Set());
    }
  }

  edit(document: PolicyDocument): void {
    this.change({ document });
  }

  change(changes: Partial<{ document: PolicyDocument; plannedFrom: string; why: string }>): void {
    const draft = this.draft();
    if (draft !== undefined) {
      this.edited.draft.set(fieldsOf({ ...draft, ...changes }));
    }
  }

  note(field: string, isUnread: boolean): void {
    if (this.unread().has(field) !== isUnread) {
      this.unread.update((known) =>
        isUnread ? new Set([...known, field]) : new Set([...known].filter((other) => other !== field)),
      );
    }
  }

  /** Nothing of a rule that is gone has to be corrected. */
  forget(prefix: string): void {
    this.unread.update((known) => new Set([...known].filter((field) => !field.startsWith(prefix))));
  }

  /** Saves what changed. What is typed stays as it is, whatever the answer. */
  save(): Promise<SaveOutcome> {
    const saved = this.saved();
    const fields = this.edited.draft();
    if (saved === undefined || !this.isDirty()) {
      return Promise.resolve('saved');
    }
    return this.saving.during(async () => {
      const { document, plannedFrom, why } = draftOf(fields);
      const body = { document: policyToJson(document), plannedFrom, why };
      const answer = await this.api.put<PolicyDetail>(`/policies/${saved.id}/draft`, body, {
        ifMatch: saved.revision,
      });
      const typed = this.edited.draft();
      this.edited.begin(answer);
      if (typed !== fields) {
        // What was typed while this was on its way is the next thing to save.
        this.edited.draft.set(typed);
      }
      this.savedAt.set(this.clock.now().toISOString());
    });
  }

  /** Saves by itself what was typed, unless that would void a signature: somebody says so first. */
  async saveQuietly(): Promise<void> {
    if (this.standing() > 0 || this.isBusy() || !this.isDirty() || this.edited.lines().length > 0) {
      return;
    }
    this.quietSave = this.save();
    await this.quietSave;
  }

  /** Whatever is being saved by itself is saved by then. */
  async settled(): Promise<void> {
    await this.quietSave;
  }

  /** Asks everybody whose signature is missing. A second press is answered with the result of the first. */
  async ask(dueOn: string): Promise<SaveOutcome> {
    return this.act('signature-requests', { dueOn });
  }

  async discard(): Promise<SaveOutcome> {
    return this.act('discard', {});
  }

  /** What the server did in between, such as a signature, comes in beneath what is typed. */
  take(policy: PolicyDetail): void {
    const typed = this.edited.draft();
    const wasDirty = this.isDirty();
    this.edited.begin(policy);
    if (wasDirty) {
      this.edited.draft.set(typed);
    }
  }

  private async act(what: string, body: object): Promise<SaveOutcome> {
    const saved = this.saved();
    if (saved === undefined) {
      return 'refused';
    }
    return this.saving.during(async (intent) => {
      const answer = await this.api.post<PolicyDetail>(`/policies/${saved.id}/${what}`, body, {
        intent,
        ifMatch: saved.revision,
      });
      this.take(answer);
    });
  }

  private async meet(): Promise<void> {
    const saved = this.saved();
    if (saved === undefined) {
      return;
    }
    const theirs = await this.api.get<PolicyDetail>(`/policies/${saved.id}`);
    this.edited.meet(theirs);
    const when = this.format().instant(theirs.updatedAt);
    const who = theirs.updatedBy?.name;
    this.edited.sentence.set(
      who === undefined ? this.texts.t('app.meanwhile.somebody') : this.texts.t('app.meanwhile.who', { who, when }),
    );
  }

  /** What support can look for, where something failed rather than being refused. */
  problemWords(): string {
    const problem = this.problem();
    return problem === undefined ? '' : this.problems.inFull(problem);
  }

  private pieceContext(): PolicyWords & { readonly policy: PolicyDocument | undefined } {
    return { ...this.words(), policy: this.draft()?.document };
  }
}
