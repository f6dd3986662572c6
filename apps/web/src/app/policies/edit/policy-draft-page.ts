import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MAX_COOL_DOWN_DAYS, type PolicyDocument, type PolicyRule, coolDownDaysOf } from '@tandem/spend-policy';
import { addDays } from '@tandem/money';
import { ConfirmPanel, ErrorSummary, Icon, Panel, type PanelFace, READY, type SummaryError } from '@tandem/ui';
import { Clock, Formatting, PageHeader, PluralPipe, Session, TextPipe, Texts, dayIn } from '../../platform';
import { Meanwhile, type SaveOutcome, Unsaved, guardUnsaved } from '../../platform/editing';
import { PolicyChanges } from '../policy-changes';
import { ChecksPanel } from '../review/checks-panel';
import { LoosenedExamples } from '../review/loosened-examples';
import { RehearsalPanel } from '../review/rehearsal-panel';
import { SignedNote } from '../review/signed-note';
import { SigningPanel } from '../review/signing-panel';
import { effectWords } from '../version-words';
import { AddRule } from './add-rule';
import { LaneEditor } from './lane-editor';
import { PolicyDraftStore } from './policy-draft.store';
import { moveRule, removeRule } from './policy-edit';
import { RuleEditor } from './rule-editor';
import { SprintLimitsEditor } from './sprint-limits-editor';
import { TimeEditor } from './time-editor';
import { TurnEditor } from './turn-editor';
import { addRule, type RuleTemplate } from './rule-templates';
import { WholeField } from './whole-field';

/** How long somebody pauses before what they changed is saved by itself. */
const QUIET_MS = 1500;
/** How long signatures are waited for, unless whoever asks says otherwise. */
const DAYS_TO_SIGN = 4;
const LONGEST_WHY = 1000;

/** The rules as they would be: edited as sentences, rehearsed against the past, checked, and handed to those who sign. */
@Component({
  selector: 'tnd-policy-draft-page',
  imports: [
    AddRule,
    ChecksPanel,
    ConfirmPanel,
    ErrorSummary,
    Icon,
    LaneEditor,
    LoosenedExamples,
    Meanwhile,
    PageHeader,
    Panel,
    PluralPipe,
    PolicyChanges,
    RehearsalPanel,
    RouterLink,
    RuleEditor,
    SignedNote,
    SigningPanel,
    SprintLimitsEditor,
    TextPipe,
    TimeEditor,
    TurnEditor,
    WholeField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [PolicyDraftStore],
  templateUrl: './policy-draft-page.html',
  styleUrl: './policy-draft-page.scss',
})
export class PolicyDraftPage {
  readonly id = input.required<string>();

  protected readonly store = inject(PolicyDraftStore);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly unsaved = inject(Unsaved);
  private readonly mayEdit = inject(Session).can('policy.edit');
  private readonly today = dayIn(this.formatting.timeZone(), inject(Clock).now());

  protected readonly ready = READY;
  protected readonly longestWhy = LONGEST_WHY;
  protected readonly mostDays = MAX_COOL_DOWN_DAYS;
  protected readonly signed = signal('');
  protected readonly isComparing = signal(false);
  /** What is about to be done, in a panel that says what it does. */
  protected readonly act = signal<'ask' | 'discard' | null>(null);
  protected readonly dueOn = signal(addDays(this.today, DAYS_TO_SIGN));
  protected readonly errors = signal<readonly SummaryError[]>([]);

  protected readonly face = computed((): PanelFace => {
    if (!this.mayEdit) {
      return { state: 'not-allowed', text: this.texts.t('policies.edit.notAllowed') };
    }
    if (this.store.saved()?.id === this.id()) {
      return READY;
    }
    const face = this.store.face();
    return face.state === 'ready' ? { state: 'loading' } : face;
  });
  protected readonly version = computed(() => this.store.saved()?.version ?? '');
  /** What was signed, discarded or put in force is edited no more. */
  protected readonly isClosed = computed(() => {
    const saved = this.store.saved();
    return saved !== undefined && saved.status !== 'draft';
  });
  protected readonly document = computed(() => this.store.draft()?.document);
  protected readonly coolDown = computed(() => {
    const document = this.document();
    return document === undefined ? 0 : coolDownDaysOf(document);
  });
  protected readonly summary = computed(() => {
    const saved = this.store.saved();
    const inForce = this.store.inForce();
    return saved === undefined || inForce === undefined
      ? ''
      : this.texts.t('policies.edit.summary', {
          author: saved.author?.name ?? this.texts.t('policies.edit.nobody'),
          version: inForce.version,
          since: this.formatting.current().day(inForce.effectiveFrom),
        });
  });
  protected readonly savedWords = computed(() => {
    const at = this.store.savedAt();
    if (this.store.unreadCount() > 0) {
      return this.texts.plural('policies.edit.unread', this.store.unreadCount());
    }
    if (this.store.problem() !== undefined && this.store.isDirty()) {
      return this.texts.t('policies.edit.notSaved', { reason: this.store.problemWords() });
    }
    return at === null || this.store.isDirty()
      ? ''
      : this.texts.t('policies.edit.savedAt', { time: this.formatting.current().time(at) });
  });
  /** When it would take effect at the earliest, and why then. */
  protected readonly effectWords = computed(() => {
    const saved = this.store.saved();
    if (saved === undefined) {
      return '';
    }
    return effectWords(saved, this.coolDownInForce(), { texts: this.texts, format: this.formatting.current() });
  });
  protected readonly loosenings = computed(() => this.store.saved()?.loosenings ?? []);
  protected readonly openRequests = computed(() => this.store.saved()?.openRequests ?? 0);
  protected readonly openWords = computed(() =>
    this.texts.plural('policies.edit.openRequests', this.openRequests(), {
      version: this.store.inForce()?.version ?? '',
    }),
  );
  /** Why nobody can sign what is on the screen yet. */
  protected readonly signingBlocked = computed(() =>
    this.store.isDirty() || this.store.unreadCount() > 0 ? this.texts.t('policies.edit.signSaved') : '',
  );
  protected readonly failing = computed(
    () => (this.store.saved()?.checks ?? []).filter(({ passed, severity }) => !passed && severity === 'error').length,
  );
  /** What does not save itself: a signature would be void by it, somebody else was faster, or it failed. */
  protected readonly isWaiting = computed(
    () =>
      this.store.isDirty() &&
      (this.store.standing() > 0 || this.store.edited.lines().length > 0 || this.store.problem() !== undefined),
  );
  /** They were asked for already, and an edit since then asks for them anew. */
  protected readonly mayAsk = computed(() => this.store.saved()?.askedAt === null || this.store.isDirty());
  /** Why signatures cannot be asked for, where they cannot. */
  protected readonly askBlocked = computed(() => {
    if (this.store.unreadCount() > 0) {
      return this.texts.plural('policies.edit.unread', this.store.unreadCount());
    }
    return this.failing() > 0 ? this.texts.plural('policies.edit.askFailing', this.failing()) : '';
  });
  private readonly coolDownInForce = computed(() => {
    const inForce = this.store.inForceDocument();
    return inForce === undefined ? 0 : coolDownDaysOf(inForce);
  });

  constructor() {
    guardUnsaved(
      () => this.texts.t('frame.unsaved.policy', { version: this.version() }),
      () => this.isUnsaved(),
    );
    effect(() => {
      const id = this.id();
      untracked(() => this.store.id.set(id));
    });
    effect(() => {
      const policy = this.store.policy.value();
      untracked(() => {
        if (policy !== undefined && policy.id === this.id()) {
          this.store.open(policy);
        }
      });
    });
    effect((onCleanup) => {
      // Every change starts the wait anew, so that a draft is saved when its author pauses, not letter by letter.
      this.store.edited.draft();
      const timer = setTimeout(() => void this.store.saveQuietly(), QUIET_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected add(template: RuleTemplate): void {
    const document = this.document();
    if (document !== undefined) {
      this.store.edit(addRule(document, template));
    }
  }

  protected move(document: PolicyDocument, rule: PolicyRule, by: -1 | 1): void {
    this.store.edit(moveRule(document, rule.id, by));
  }

  protected remove(document: PolicyDocument, rule: PolicyRule): void {
    this.store.forget(`${rule.id}:`);
    this.store.edit(removeRule(document, rule.id));
  }

  protected setCoolDown(document: PolicyDocument, coolDownDays: number): void {
    if (coolDownDays !== coolDownDaysOf(document)) {
      this.store.edit({ ...document, coolDownDays });
    }
  }

  protected setMode(document: PolicyDocument, event: Event): void {
    this.store.edit({
      ...document,
      singleOfficerMode: event.target instanceof HTMLInputElement && event.target.checked,
    });
  }

  protected setDay(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.value !== '') {
      this.store.change({ plannedFrom: event.target.value });
    }
  }

  protected setWhy(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      this.store.change({ why: event.target.value });
    }
  }

  protected setDue(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.value !== '') {
      this.dueOn.set(event.target.value);
    }
  }

  protected minDay(): string {
    return this.today;
  }

  /** Saves although signatures are voided by it: the button says so. */
  protected async saveAll(): Promise<void> {
    this.tell(await this.store.save());
  }

  protected async ask(): Promise<void> {
    await this.store.settled();
    if (this.askBlocked() !== '' || this.store.isBusy()) {
      return;
    }
    const saved = await this.store.save();
    const outcome = saved === 'saved' ? await this.store.ask(this.dueOn()) : saved;
    if (outcome === 'saved') {
      this.act.set(null);
    }
    this.tell(outcome);
  }

  protected async discard(): Promise<void> {
    await this.store.settled();
    const outcome = await this.store.discard();
    this.tell(outcome);
    if (outcome === 'saved') {
      await this.router.navigateByUrl('/policies');
    }
  }

  /** Asked by the router before the page goes away: what is typed is saved first, and only what cannot be is asked about. */
  async mayLeave(): Promise<boolean> {
    await this.store.settled();
    if (!this.isUnsaved()) {
      return true;
    }
    if (this.store.standing() === 0 && this.store.unreadCount() === 0 && (await this.store.save()) === 'saved') {
      return true;
    }
    return this.unsaved.mayLeave();
  }

  private isUnsaved(): boolean {
    return !this.isClosed() && (this.store.isDirty() || this.store.unreadCount() > 0);
  }

  private tell(outcome: SaveOutcome): void {
    this.errors.set(outcome === 'refused' ? [{ text: this.store.problemWords() }] : []);
  }
}
