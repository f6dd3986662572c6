import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import {
  type BulkToolsPreview,
  type BulkToolsResult,
  type PickedTool,
  type RefusedTool,
  type ToolView,
  type ToolsChange,
} from '@tandem/api-client';
import { ConfirmPanel, Icon } from '@tandem/ui';
import { Api, type Intent, PluralPipe, ProblemTexts, TextPipe, Texts, asProblem, newIntent } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { TypeAhead, readChosen } from '../../platform/lookup';
import { areComplete } from '../form/stage-weights';
import { StageWeightsField } from '../form/stage-weights-field';
import { type BulkAction, type BulkSelection, bulkPreviewWords, refusalWords } from './bulk-words';
import { type EditDraft } from './edit-draft';
import { fieldWords } from './edit-words';
import { InlineEdit } from './inline-edit';
import { LastEdit } from './last-edit';
import { WhoChanged } from './who-changed';

interface Refused {
  readonly tool: RefusedTool;
  readonly words: string;
}

/** One change of the tools that are ticked, or of all that match: first what it would do, then what became of each. */
@Component({
  selector: 'tnd-bulk-edit',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, Icon, PluralPipe, StageWeightsField, TextPipe, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-edit.html',
  styleUrl: './bulk-edit.scss',
})
export class BulkEdit {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly last = inject(LastEdit);
  private readonly who = inject(WhoChanged);
  protected readonly edit = inject(InlineEdit);

  readonly action = input.required<BulkAction>();
  /** As it was when the panel was opened. */
  readonly selection = input.required<BulkSelection>();
  readonly count = input.required<number>();
  readonly closed = output();
  /** Rows have changed. */
  readonly changed = output<readonly string[]>();

  private readonly draft = signal<EditDraft>({ owner: '', deputy: '', stages: [] });
  protected readonly form = form(this.draft, (path) => {
    for (const [person, action] of [
      [path.owner, 'owner'],
      [path.deputy, 'deputy'],
    ] as const) {
      validate(person, ({ value }) =>
        this.action() !== action || readChosen(value()).kind === 'known'
          ? null
          : { kind: 'person', message: this.texts.t('registry.bulk.personMissing') },
      );
    }
    validate(path.stages, ({ value }) =>
      this.action() !== 'stages' || (value().length > 0 && areComplete(value()))
        ? null
        : { kind: 'weights', message: this.texts.t('registry.weights.notWhole') },
    );
  });

  private readonly told = signal<BulkToolsPreview | null>(null);
  private readonly trouble = signal<string | undefined>(undefined);
  private readonly busy = signal(false);
  private readonly left = signal<readonly Refused[]>([]);
  private intent: Intent = newIntent();
  private asked = 0;
  private readonly reached: PickedTool[] = [];

  protected readonly isBusy = this.busy.asReadonly();
  protected readonly problem = this.trouble.asReadonly();
  protected readonly refused = this.left.asReadonly();
  /** What the fields say, once they say it whole. */
  private readonly change = computed((): ToolsChange | null => {
    if (this.form().invalid()) {
      return null;
    }
    const { owner, deputy, stages } = this.draft();
    switch (this.action()) {
      case 'owner':
        return { businessOwnerId: owner };
      case 'deputy':
        return { deputyId: deputy };
      case 'stages':
        return { stages: stages.map(({ id, weight }) => ({ id, weight })) };
    }
  });
  protected readonly preview = computed(() => {
    const told = this.told();
    return told && bulkPreviewWords(told, this.action(), this.draft(), this.edit.words());
  });
  protected readonly heading = computed(() =>
    this.texts.plural(`registry.bulk.heading.${this.action()}`, this.count()),
  );
  protected readonly act = computed(() => {
    const changes = this.told()?.changes;
    return changes === undefined
      ? this.texts.t(`registry.bulk.${this.action()}`)
      : this.texts.plural(`registry.bulk.act.${this.action()}`, changes, { to: this.value() });
  });
  private readonly value = computed(() => fieldWords(this.action(), this.draft(), this.edit.words()));

  constructor() {
    effect(() => {
      const change = this.change();
      untracked(() => void this.look(change));
    });
  }

  protected async set(): Promise<void> {
    this.form().markAsTouched();
    const change = this.change();
    if (change === null) {
      this.form[this.action()]().focusBoundControl();
      return;
    }
    if (this.told()?.changes) {
      await this.send(change, this.selection());
    }
  }

  /** Sets it for one that somebody had changed meanwhile, as it is now. */
  protected async retry({ tool: { id } }: Refused): Promise<void> {
    const change = this.change();
    if (change === null || this.busy()) {
      return;
    }
    const { version } = await this.api.get<ToolView>(`/tools/${id}`);
    this.intent = newIntent();
    await this.send(change, { tools: [{ id, version }] });
  }

  private async look(change: ToolsChange | null): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    this.told.set(null);
    this.trouble.set(undefined);
    this.intent = newIntent();
    if (change === null) {
      return;
    }
    try {
      const told = await this.api.post<BulkToolsPreview>('/tools/bulk/preview', {
        change,
        selection: this.selection(),
      });
      // A slow answer about an earlier choice does not replace a later one.
      if (turn === this.asked) {
        this.told.set(told);
      }
    } catch (error) {
      if (turn === this.asked) {
        this.trouble.set(this.problems.withReference(asProblem(error)));
      }
    }
  }

  private async send(change: ToolsChange, selection: BulkSelection): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      const { intent } = this;
      const result = await this.api.post<BulkToolsResult>('/tools/bulk', { change, selection }, { intent });
      await this.tell(result);
    } catch (error) {
      this.trouble.set(this.problems.withReference(asProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }

  private async tell({ done, refused }: BulkToolsResult): Promise<void> {
    if (done.length > 0) {
      // What was set in a second try is taken back together with the first.
      this.reached.push(...done);
      const words = this.texts.plural(`registry.bulk.done.${this.action()}`, this.reached.length, { to: this.value() });
      this.last.tell(words, [...this.reached]);
      this.changed.emit(done.map(({ id }) => id));
    }
    const now = await Promise.all(
      refused.map(async (tool) => {
        const who = tool.code === 'version.stale' ? await this.who.sentence(tool.id).catch(() => '') : '';
        return { tool, words: refusalWords(tool, who, this.texts) };
      }),
    );
    const settled = new Set([...done, ...refused].map(({ id }) => id));
    this.left.update((before) => [...before.filter(({ tool }) => !settled.has(tool.id)), ...now]);
    if (this.left().length === 0) {
      this.closed.emit();
    }
  }
}
