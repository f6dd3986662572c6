import { Injectable, computed, inject, signal } from '@angular/core';
import { type StageList, type ToolView } from '@tandem/api-client';
import {
  Api,
  Formatting,
  type PersonRef,
  type ProblemError,
  ProblemTexts,
  Texts,
  asProblem,
  read,
} from '../../platform';
import { type ForeignChange, type MeanwhileLine, changedFields, rebase, withField } from '../../platform/editing';
import { type Choice, Lookups } from '../../platform/lookup';
import { stageNames } from '../stage-words';
import { type EditDraft, type EditField, type EditedCell, changeOf, changedTool, editDraftOf } from './edit-draft';
import { type EditWords, changesSentence, fieldLabel, fieldWords } from './edit-words';
import { LastEdit } from './last-edit';
import { WhoChanged } from './who-changed';

interface Editing {
  readonly tool: ToolView;
  readonly cell: EditedCell;
  /** Off the screen while it is saved: the row shows it already. It comes back with what was typed where that fails. */
  readonly isShown: boolean;
}

interface Meanwhile {
  readonly sentence: string;
  readonly foreign: readonly ForeignChange<EditField>[];
}

/** The one cell of the list that is being edited. Provided by the page. */
@Injectable()
export class InlineEdit {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly lookups = inject(Lookups);
  private readonly last = inject(LastEdit);
  private readonly who = inject(WhoChanged);

  private readonly stageList = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  private readonly editing = signal<Editing | null>(null);
  private readonly found = signal<readonly Choice[]>([]);
  private readonly trouble = signal<string | undefined>(undefined);
  private readonly meanwhile = signal<Meanwhile | null>(null);

  readonly stages = computed(() => this.stageList.value()?.items ?? []);
  readonly stageName = computed(() => stageNames(this.stages(), this.texts));
  readonly draft = signal<EditDraft>({ owner: '', deputy: '', stages: [] });
  readonly now = this.editing.asReadonly();
  readonly problem = this.trouble.asReadonly();
  readonly meanwhileSentence = computed(() => this.meanwhile()?.sentence ?? '');
  readonly meanwhileLines = computed((): readonly MeanwhileLine[] => {
    const tool = this.editing()?.tool;
    return tool === undefined
      ? []
      : (this.meanwhile()?.foreign ?? []).map(({ field, isConflict }) => ({
          field,
          label: fieldLabel(field, this.texts),
          theirs: fieldWords(field, editDraftOf(tool), this.words()),
          mine: isConflict ? fieldWords(field, this.draft(), this.words()) : null,
        }));
  });
  /** Whoever the tool names or a search found, so that their names are known without asking. */
  readonly people = computed((): readonly Choice[] => {
    const tool = this.editing()?.tool;
    const named = [tool?.businessOwner, tool?.deputy].flatMap((person) => (person ? [person] : []));
    return [...named.map(({ id, name }) => ({ id, name })), ...this.found()];
  });
  readonly words = computed((): EditWords => ({
    texts: this.texts,
    format: this.formatting.current(),
    stage: this.stageName(),
    nameOf: (id) => this.people().find((person) => person.id === id)?.name ?? '',
  }));

  readonly search = async (q: string): Promise<readonly Choice[]> => {
    const found = await this.lookups.people(q);
    this.found.update((before) => [...before.filter(({ id }) => !found.some((one) => one.id === id)), ...found]);
    return found;
  };

  open(tool: ToolView, cell: EditedCell): void {
    this.editing.set({ tool, cell, isShown: true });
    this.draft.set(editDraftOf(tool));
    this.trouble.set(undefined);
    this.meanwhile.set(null);
  }

  isOpen(toolId: string, cell: EditedCell): boolean {
    const now = this.editing();
    return now !== null && now.isShown && now.tool.id === toolId && now.cell === cell;
  }

  isChanged(): boolean {
    const tool = this.editing()?.tool;
    return tool !== undefined && changedFields(editDraftOf(tool), this.draft()).length > 0;
  }

  cancel(): void {
    this.editing.set(null);
  }

  /** Gives up my change of a field for theirs. */
  takeTheirs(name: string): void {
    const tool = this.editing()?.tool;
    const change = this.meanwhile()?.foreign.find(({ field }) => field === name);
    if (tool !== undefined && change !== undefined) {
      this.draft.update((draft) => withField(draft, change.field, editDraftOf(tool)));
      this.meanwhile.update(
        (now) =>
          now && {
            ...now,
            foreign: now.foreign.map((other) => (other === change ? { ...change, isConflict: false } : other)),
          },
      );
    }
  }

  /** Saves what was typed. The row shows it at once, and what the server says afterwards. */
  async save(): Promise<void> {
    const now = this.editing();
    if (now === null || !now.isShown) {
      return;
    }
    if (!this.isChanged()) {
      this.cancel();
      return;
    }
    const draft = this.draft();
    const before = editDraftOf(now.tool);
    this.editing.set({ ...now, isShown: false });
    this.last.show(changedTool(now.tool, draft, (id) => this.person(id)));
    try {
      const { id, version } = now.tool;
      const saved = await this.api.patch<ToolView>(`/tools/${id}`, changeOf(before, draft), { ifMatch: version });
      this.last.show(saved);
      this.last.tell(changesSentence(now.tool.name, { before, after: draft }, this.words()), [
        { id, version: saved.version },
      ]);
      this.editing.set(null);
    } catch (error) {
      await this.fail(now, asProblem(error));
    }
  }

  private async fail(now: Editing, problem: ProblemError): Promise<void> {
    this.last.show(now.tool);
    if (problem.code === 'version.stale') {
      try {
        await this.review(now);
        return;
      } catch (error) {
        this.trouble.set(this.problems.withReference(asProblem(error)));
      }
    } else {
      this.trouble.set(
        [this.problems.withReference(problem), ...problem.fields.map((field) => this.problems.field(field))].join(' '),
      );
    }
    this.editing.set(now);
  }

  /** Somebody else was faster: what does not overlap is saved on top of theirs, the rest is shown side by side. */
  private async review(now: Editing): Promise<void> {
    const tool = await this.api.get<ToolView>(`/tools/${now.tool.id}`);
    const { draft, foreign } = rebase(editDraftOf(now.tool), this.draft(), editDraftOf(tool));
    this.last.show(tool);
    this.draft.set(draft);
    this.editing.set({ ...now, tool });
    if (foreign.length === 0) {
      await this.save();
      return;
    }
    this.meanwhile.set({ sentence: await this.who.sentence(tool.id), foreign });
  }

  private person(id: string): PersonRef | null {
    const name = this.words().nameOf(id);
    return name === '' ? null : { id, name, title: null };
  }
}
