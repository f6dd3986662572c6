import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import {
  type BulkToolsPreview,
  type BulkToolsResult,
  type PickedTool,
  type RefusedTool,
  type ToolView,
  type ToolsChange,
} from '@tandem/api-client';
import { Api, TextPipe, Texts } from '../../platform';
import { BulkAct, BulkPanel, type BulkRefusals } from '../../platform/bulk';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { readChosen } from '../../platform/lookup';
import { PersonField } from '../form/person-field';
import { areComplete } from '../form/stage-weights';
import { StageWeightsField } from '../form/stage-weights-field';
import { type BulkAction, type BulkSelection, bulkToldWords, refusalWords } from './bulk-words';
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
  imports: [BulkPanel, FORM_FIELD_PARTS, PersonField, StageWeightsField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-edit.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class BulkEdit {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
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

  private readonly left = signal<readonly Refused[]>([]);
  private readonly reached: PickedTool[] = [];

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
  protected readonly bulk = new BulkAct<BulkToolsPreview, BulkToolsResult>({
    preview: '/tools/bulk/preview',
    act: '/tools/bulk',
    question: () => {
      const change = this.change();
      return change && { change, selection: this.selection() };
    },
    done: (result) => this.tell(result),
  });
  protected readonly told = computed(() => {
    const told = this.bulk.told();
    return told && bulkToldWords(told, this.action(), this.draft(), this.edit.words());
  });
  protected readonly refusals = computed((): BulkRefusals => ({
    heading: this.texts.plural('registry.bulk.left', this.left().length),
    lines: this.left().map(({ tool: { id, name, code }, words }) => ({
      id,
      text: words,
      ...(code === 'version.stale' ? { retry: this.texts.t('registry.bulk.retry', { tool: name ?? '' }) } : {}),
    })),
  }));
  /** As many as are meant now: what a filter matches can change while the panel is open. */
  protected readonly heading = computed(() => {
    const told = this.bulk.told();
    const meant = told === null ? this.count() : told.changes + told.same + told.refused;
    return this.texts.plural(`registry.bulk.heading.${this.action()}`, meant);
  });
  protected readonly act = computed(() => {
    const changes = this.bulk.told()?.changes;
    return changes === undefined
      ? this.texts.t(`registry.bulk.${this.action()}`)
      : this.texts.plural(`registry.bulk.act.${this.action()}`, changes, { to: this.value() });
  });
  private readonly value = computed(() => fieldWords(this.action(), this.draft(), this.edit.words()));

  protected async set(): Promise<void> {
    this.form().markAsTouched();
    const change = this.change();
    if (change === null) {
      this.form[this.action()]().focusBoundControl();
      return;
    }
    if (this.bulk.told()?.changes) {
      await this.bulk.send({ change, selection: this.selection() });
    }
  }

  /** Sets it for one that somebody had changed meanwhile, as it is now. */
  protected async retry(id: string): Promise<void> {
    const change = this.change();
    if (change === null || this.bulk.isBusy()) {
      return;
    }
    const { version } = await this.api.get<ToolView>(`/tools/${id}`);
    await this.bulk.again({ change, selection: { tools: [{ id, version }] } });
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
