import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type RequestView, type ToolView } from '@tandem/api-client';
import { ErrorSummary, Icon, Panel, type PanelFace, READY, type SummaryError } from '@tandem/ui';
import { KEEP_FOCUS, PageHeader, ProblemTexts, TextPipe, panelFace, read, urlState } from '../../platform';
import { Unsaved, guardUnsaved } from '../../platform/editing';
import { CheckStep } from './check-step';
import { CostStep } from './cost-step';
import { DataStep } from './data-step';
import { DraftConflictView } from './draft-conflict';
import { DraftStore } from './draft.store';
import { PolicyPanel } from './policy-panel';
import { PurposeStep } from './purpose-step';
import { RequestSent } from './request-sent';
import { sendWords } from './route-words';
import { ToolStep } from './tool-step';
import { WizardErrors } from './wizard-errors';
import {
  type DraftField,
  STEPS,
  type Step,
  isStep,
  missingAnswers,
  stepAfter,
  stepBefore,
  stepOf,
} from './wizard-steps';

/** How long somebody pauses before what they typed is saved by itself. */
const QUIET_MS = 2000;

/** Asking for a tool: one topic a page, a draft on the server after the first answer, and a check before it is sent. */
@Component({
  selector: 'tnd-request-form-page',
  imports: [
    CheckStep,
    CostStep,
    DataStep,
    DraftConflictView,
    ErrorSummary,
    Icon,
    PageHeader,
    Panel,
    PolicyPanel,
    PurposeStep,
    RequestSent,
    RouterLink,
    TextPipe,
    ToolStep,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [DraftStore, WizardErrors],
  templateUrl: './request-form-page.html',
  styleUrl: './request-form-page.scss',
})
export class RequestFormPage {
  /** The draft to go on with; a new one without. */
  readonly id = input<string>();

  protected readonly store = inject(DraftStore);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemTexts);
  private readonly words = inject(WizardErrors);
  private readonly unsaved = inject(Unsaved);
  private readonly injector = inject(Injector);
  private readonly topic = viewChild<ElementRef<HTMLElement>>('topic');

  private readonly url = urlState({
    step: { initial: 'tool', allowed: STEPS },
    from: { allowed: ['check'] },
    tool: {},
  });
  protected readonly step = computed((): Step => {
    const { step } = this.url.values();
    return isStep(step) ? step : 'tool';
  });
  private readonly isFromCheck = computed(() => this.url.values().from === 'check');
  protected readonly errors = signal<readonly SummaryError[]>([]);

  protected readonly request = read<RequestView>(() => {
    const id = this.id();
    return id === undefined || id === untracked(() => this.store.saved()?.id) ? undefined : { path: `/requests/${id}` };
  });
  /** The tool that a new request is about, when it is asked for from the page of that tool. */
  private readonly tool = read<ToolView>(() => {
    const { tool } = this.url.values();
    return this.id() !== undefined || tool === '' ? undefined : { path: `/tools/${encodeURIComponent(tool)}` };
  });
  private readonly readFace = panelFace(this.request);
  protected readonly face = computed((): PanelFace => {
    if (this.id() === undefined || this.store.saved()?.id === this.id()) {
      return READY;
    }
    // What was read is only shown once it is in the form.
    const face = this.readFace();
    return face.state === 'ready' ? { state: 'loading' } : face;
  });
  /** A draft that has moved on cannot be written any more. */
  protected readonly isClosed = computed(() => {
    const saved = this.store.saved();
    return saved !== null && this.store.sent() === null && !saved.nextActions.includes('edit');
  });
  protected readonly heading = computed(() => {
    const saved = this.store.saved();
    const { texts } = this.store;
    return saved === null
      ? texts.t('approvals.form.heading')
      : texts.t('approvals.form.draftHeading', { ref: saved.ref });
  });
  /** Nothing was answered yet, so there is nothing to save. */
  protected readonly isUntouched = computed(() => this.store.saved() === null && !this.store.isDirty());
  protected readonly savedWords = computed(() => {
    const at = this.store.savedAt();
    return at === null || this.store.isDirty()
      ? ''
      : this.store.texts.t('approvals.form.savedAt', { time: this.store.format().time(at) });
  });
  protected readonly sendLabel = computed(() =>
    sendWords(this.store.policy.evaluation()?.steps ?? [], this.store.texts),
  );
  protected readonly steps = computed(() => {
    const missing = missingAnswers(this.store.model(), this.store.policy.requiredFields());
    return STEPS.map((key, index) => ({
      key,
      number: index + 1,
      isDone: key !== 'check' && !missing.some((field) => stepOf(field) === key),
    }));
  });

  constructor() {
    guardUnsaved(
      () => {
        const name = this.store.saved()?.ref ?? this.store.model().toolName.trim();
        return this.store.texts.t('frame.unsaved.request', { name });
      },
      () => this.isUnsaved(),
    );
    effect(() => {
      const id = this.id();
      const request = this.request.value();
      untracked(() => {
        if (id === undefined) {
          this.store.begin();
        } else if (request?.id === id && this.store.saved()?.id !== id) {
          this.store.resume(request);
        }
      });
    });
    effect(() => {
      const tool = this.tool.value();
      if (tool !== undefined && untracked(() => !this.store.isDirty())) {
        untracked(() => this.store.useTool(tool));
      }
    });
    effect((onCleanup) => {
      // Every answer starts the wait anew, so that a draft is saved when its writer pauses, not letter by letter.
      this.store.model();
      const timer = setTimeout(() => void this.store.saveQuietly(), QUIET_MS);
      onCleanup(() => clearTimeout(timer));
    });
    let shown: Step | undefined;
    effect(() => {
      const step = this.step();
      if (shown !== undefined && shown !== step) {
        untracked(() => this.errors.set([]));
        this.focusTopic();
      }
      shown = step;
    });
    let hadConflict = false;
    effect(() => {
      const hasConflict = this.store.conflict() !== null;
      if (hadConflict && !hasConflict) {
        this.focusTopic();
      }
      hadConflict = hasConflict;
    });
  }

  protected go(step: Step): void {
    this.url.set({ step, from: '' });
  }

  /** Saves the topic and goes on; what is wrong with it is told first. */
  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    await this.store.settled();
    if (this.store.isBusy()) {
      return;
    }
    const step = this.step();
    if (step === 'check') {
      await this.send();
      return;
    }
    const errors = this.words.ofStep(step);
    this.errors.set(errors);
    if (errors.length > 0) {
      return;
    }
    if (await this.save()) {
      this.go(stepAfter(step, this.isFromCheck()));
    }
  }

  protected back(): void {
    const before = stepBefore(this.step());
    if (before !== null) {
      this.go(before);
    }
  }

  protected async leave(): Promise<void> {
    await this.router.navigateByUrl('/requests?mine=true');
  }

  /** Asked by the router before the page goes away: what is typed is saved first, and only what cannot be is asked about. */
  async mayLeave(): Promise<boolean> {
    await this.store.settled();
    if (!this.isUnsaved() || (await this.store.save()) === 'saved') {
      return true;
    }
    if (this.store.conflict() === null) {
      this.errors.set([{ text: this.store.texts.t('approvals.form.notSaved') }, ...this.words.ofProblem()]);
    }
    return this.unsaved.mayLeave();
  }

  private isUnsaved(): boolean {
    return this.store.isDirty() && this.store.sent() === null && !this.isClosed();
  }

  private async send(): Promise<void> {
    if ((await this.store.send()) === 'refused') {
      this.errors.set(this.words.ofProblem((field) => this.show(field)));
    }
  }

  private async save(): Promise<boolean> {
    const isNew = this.store.saved() === null;
    const outcome = await this.store.save();
    if (outcome === 'refused') {
      this.errors.set(this.words.ofProblem((field) => this.show(field)));
    }
    const saved = this.store.saved();
    if (outcome === 'saved' && isNew && saved !== null) {
      // The address becomes that of the draft, so that Back, a reload or another device find it again.
      await this.router.navigate(['/requests', saved.id, 'edit'], { replaceUrl: true, info: KEEP_FOCUS });
    }
    return outcome === 'saved';
  }

  /** Goes to where an answer is asked for, and puts the focus on it. */
  private show(field: DraftField): void {
    const step = stepOf(field);
    if (step === this.step()) {
      this.words.focus(field);
      return;
    }
    const isAtCheck = this.step() === 'check';
    this.url.set({ step, from: isAtCheck ? 'check' : '' });
    setTimeout(() => this.words.focus(field));
  }

  private focusTopic(): void {
    afterNextRender({ read: () => this.topic()?.nativeElement.focus() }, { injector: this.injector });
  }

  /** What support can look for, where something failed rather than being refused. */
  protected problemReference(): string {
    const problem = this.store.problem();
    const isRefusal = problem !== undefined && problem.status >= 400 && problem.status < 500;
    return problem === undefined || isRefusal ? '' : this.problems.reference(problem);
  }
}
