import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { type RequestTaskAction, type RequestTaskList, type RequestTaskView } from '@tandem/api-client';
import { Panel, StatusChip } from '@tandem/ui';
import { Formatting, TextPipe, Texts, panelFace, read } from '../../platform';
import { ConditionAct, type ConditionActed } from './condition-act';
import { conditionSentence, conditionStatus, conditionTone, evidenceLink } from './condition-words';

/** More than one request ever has: there are ten to a decision at most. */
const ALL = 200;

/** What the approval of a request asks for, and where each of it is met, confirmed, given back or waived. */
@Component({
  selector: 'tnd-request-conditions',
  imports: [ConditionAct, Panel, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-conditions.html',
  styleUrl: './request-conditions.scss',
})
export class RequestConditions {
  readonly requestId = input.required<string>();
  /** Something was done, which the history of the request tells as well. */
  readonly acted = output();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly list = read<RequestTaskList>(() => ({
    path: '/request-tasks',
    query: { request: this.requestId(), limit: ALL },
  }));
  protected readonly face = panelFace(this.list);
  private readonly tasks = linkedSignal(() => this.list.value()?.items ?? []);
  /** The act whose panel is open. It closes by itself where somebody else did meanwhile what it would do. */
  protected readonly open = linkedSignal<
    readonly RequestTaskView[],
    { readonly id: string; readonly action: RequestTaskAction } | null
  >({
    source: this.tasks,
    computation: (tasks, before) => {
      const open = before?.value ?? null;
      return tasks.some(({ id, nextActions }) => id === open?.id && nextActions.includes(open.action)) ? open : null;
    },
  });
  protected readonly notice = signal('');
  protected readonly rows = computed(() => {
    const [texts, format] = [this.texts, this.format()];
    return this.tasks().map((task) => {
      const { reopened, waived, setBy, setAs, setAt, status, done } = task;
      return {
        task,
        tone: conditionTone(task),
        status: conditionStatus(task, texts),
        sentence: conditionSentence(task, { texts, format }),
        link: evidenceLink(done?.text ?? ''),
        // Once it is met again, what was missing is for the history to tell.
        reopened:
          reopened === null || status !== 'open'
            ? ''
            : texts.t('approvals.conditions.reopened', {
                who: reopened.by.name,
                when: format.instant(reopened.at),
                why: reopened.text ?? '',
              }),
        waivedWhy: waived === null ? '' : texts.t('approvals.conditions.why', { why: waived.text ?? '' }),
        setBy: texts.t('approvals.conditions.setBy', {
          who: setBy.name,
          role: texts.t(`app.role.${setAs}`),
          when: format.instant(setAt),
        }),
      };
    });
  });

  /** Something else happened to the request that concerns its conditions. */
  reload(): void {
    this.list.reload();
  }

  protected show({ id }: RequestTaskView, action: RequestTaskAction): void {
    this.notice.set('');
    this.open.set({ id, action });
  }

  protected settle({ task, action }: ConditionActed): void {
    this.tasks.update((tasks) => tasks.map((known) => (known.id === task.id ? task : known)));
    const people = { who: task.owner.name, judge: task.setBy.name };
    this.notice.set(this.texts.t(`approvals.conditions.act.${action}.said`, people));
    this.acted.emit();
  }
}
