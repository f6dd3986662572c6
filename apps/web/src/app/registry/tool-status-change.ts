import {
  ChangeDetectionStrategy,
  Component,
  type OnInit,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { type ToolChange, type ToolStatus, type ToolView } from '@tandem/api-client';
import { ConfirmPanel } from '@tandem/ui';
import { Api, ProblemTexts, TextPipe, Texts, asProblem } from '../platform';
import { FORM_FIELD_PARTS } from '../platform/forms';

const LONGEST_REASON = 500;

/** Moves a tool to another status. Only the statuses that the API allows from here are offered, and a reason is kept. */
@Component({
  selector: 'tnd-tool-status-change',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tool-status-change.html',
})
export class ToolStatusChange implements OnInit {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);

  readonly tool = input.required<ToolView>();
  readonly changed = output();
  /** Somebody else was faster: what is shown has to be read again. */
  readonly stale = output();
  readonly cancelled = output();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  private readonly model = signal<{ status: ToolStatus | ''; reason: string }>({ status: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.reason, { message: () => this.texts.t('registry.status.reasonMissing') });
    maxLength(path.reason, LONGEST_REASON, {
      message: () => this.texts.t('registry.status.reasonLong', { length: LONGEST_REASON }),
    });
  });
  /** The status in the list, or the first one offered when that one is no longer allowed. */
  private readonly chosen = computed(() => {
    const { nextStatuses } = this.tool();
    return nextStatuses.find((status) => status === this.model().status) ?? nextStatuses[0] ?? this.tool().status;
  });
  protected readonly chosenKey = computed(() => `app.toolStatus.${this.chosen()}` as const);

  ngOnInit(): void {
    this.model.update((model) => ({ ...model, status: this.chosen() }));
  }

  protected async change(): Promise<void> {
    this.form().markAsTouched();
    if (this.form().invalid()) {
      this.form.reason().focusBoundControl();
      return;
    }
    const tool = this.tool();
    const change: ToolChange = { status: this.chosen(), reason: this.model().reason.trim() };
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await this.api.patch<ToolView>(`/tools/${tool.id}`, change, { ifMatch: tool.version });
      this.changed.emit();
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(this.problems.sentence(problem));
      if (problem.code === 'version.stale' || problem.code === 'tool.transition') {
        this.stale.emit();
      }
    } finally {
      this.isBusy.set(false);
    }
  }
}
