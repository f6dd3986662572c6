import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { type RequestTaskAction, type RequestTaskView } from '@tandem/api-client';
import { ConfirmPanel } from '@tandem/ui';
import { Api, type Intent, ProblemTexts, Texts, asProblem, newIntent } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { limit } from '../wizard/draft-form';

const LONGEST = 1000;
const PATHS = { complete: 'completion', confirm: 'confirmation', reopen: 'reopening', waive: 'waiver' } as const;

export interface ConditionActed {
  readonly task: RequestTaskView;
  readonly action: RequestTaskAction;
}

/** One act on a condition: what shows that it is met, what is missing, why it is waived, or that it is met indeed. */
@Component({
  selector: 'tnd-condition-act',
  imports: [ConfirmPanel, FORM_FIELD_PARTS],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="heading()"
      [action]="confirm()"
      [isBusy]="isBusy()"
      [problem]="problem()"
      (confirmed)="act()"
      (cancelled)="cancelled.emit()"
    >
      @if (label(); as words) {
        <mat-form-field>
          <mat-label>{{ words }}</mat-label>
          <textarea matInput rows="2" [formField]="form.text"></textarea>
          <mat-hint>{{ hint() }}</mat-hint>
          <mat-error><tnd-field-errors [field]="form.text" /></mat-error>
        </mat-form-field>
      } @else {
        <p>{{ hint() }}</p>
      }
    </tnd-confirm-panel>
  `,
  styles: `
    :host {
      display: block;
    }
    mat-form-field {
      width: 100%;
    }
    p {
      margin: 0;
    }
  `,
})
export class ConditionAct {
  readonly task = input.required<RequestTaskView>();
  readonly action = input.required<RequestTaskAction>();
  readonly acted = output<ConditionActed>();
  /** What is on the screen is not the present state any more. */
  readonly outdated = output();
  readonly cancelled = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private intent: Intent = newIntent();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  private readonly model = signal({ text: '' });
  protected readonly form = form(this.model, (path) => {
    limit(path.text, LONGEST, this.texts);
    validate(path.text, ({ value }) => {
      const action = this.action();
      return action === 'confirm' || value().trim() !== ''
        ? null
        : { kind: 'required', message: this.texts.t(`approvals.conditions.act.${action}.missing`) };
    });
  });
  private readonly people = computed(() => ({ who: this.task().owner.name, judge: this.task().setBy.name }));
  protected readonly heading = computed(() => this.texts.t(`approvals.conditions.act.${this.action()}.heading`));
  protected readonly confirm = computed(() =>
    this.texts.t(`approvals.conditions.act.${this.action()}.confirm`, this.people()),
  );
  protected readonly label = computed(() => {
    const action = this.action();
    return action === 'confirm' ? '' : this.texts.t(`approvals.conditions.act.${action}.label`);
  });
  protected readonly hint = computed(() =>
    this.texts.t(`approvals.conditions.act.${this.action()}.hint`, this.people()),
  );

  protected async act(): Promise<void> {
    const field = this.form.text();
    field.markAsTouched();
    if (field.errors().length > 0) {
      field.focusBoundControl();
      return;
    }
    const [{ id, version }, action] = [this.task(), this.action()];
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const options = { intent: this.intent, ifMatch: version };
      const task = await this.api.post<RequestTaskView>(`/request-tasks/${id}/${PATHS[action]}`, this.body(), options);
      this.acted.emit({ task, action });
    } catch (error) {
      this.refuse(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  private body(): object {
    const text = this.model().text.trim();
    switch (this.action()) {
      case 'complete':
        return { evidence: text };
      case 'confirm':
        return {};
      case 'reopen':
      case 'waive':
        return { reason: text };
    }
  }

  /** What was typed stays; a refusal of what somebody else did meanwhile brings the present state. */
  private refuse(error: unknown): void {
    const problem = asProblem(error);
    this.problem.set(this.problems.sentence(problem));
    if (problem.status >= 400 && problem.status < 500) {
      this.intent = newIntent();
    }
    if (problem.code === 'version.stale' || problem.code === 'task.status') {
      this.outdated.emit();
    }
  }
}
