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
import { Edited } from '../../platform/editing';
import { type Choice, Lookups } from '../../platform/lookup';
import { stageNames } from '../stage-words';
import { type EditDraft, type EditedCell, changeOf, changedTool, editDraftOf } from './edit-draft';
import { type EditWords, changesSentence, fieldLabel, fieldWords } from './edit-words';
import { LastEdit } from './last-edit';
import { WhoChanged } from './who-changed';

interface Editing {
  readonly cell: EditedCell;
  /** Off the screen while it is saved: the row shows it already. It comes back with what was typed where that fails. */
  readonly isShown: boolean;
}

const NOTHING: EditDraft = { owner: '', deputy: '', stages: [] };

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

  readonly stages = computed(() => this.stageList.value()?.items ?? []);
  readonly stageName = computed(() => stageNames(this.stages(), this.texts));
  readonly edited = new Edited<ToolView, EditDraft>({
    empty: NOTHING,
    draftOf: editDraftOf,
    label: (field) => fieldLabel(field, this.texts),
    words: (field, draft) => fieldWords(field, draft, this.words()),
  });
  readonly problem = this.trouble.asReadonly();
  /** Whoever the tool names or a search found, so that their names are known without asking. */
  readonly people = computed((): readonly Choice[] => {
    const tool = this.edited.thing();
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
    this.edited.begin(tool);
    this.editing.set({ cell, isShown: true });
    this.trouble.set(undefined);
  }

  isOpen(toolId: string, cell: EditedCell): boolean {
    const now = this.editing();
    return now !== null && now.isShown && this.edited.thing()?.id === toolId && now.cell === cell;
  }

  cancel(): void {
    this.editing.set(null);
  }

  /** Saves what was typed. The row shows it at once, and what the server says afterwards. */
  async save(): Promise<void> {
    const now = this.editing();
    const tool = this.edited.thing();
    if (now === null || tool === undefined || !now.isShown) {
      return;
    }
    if (!this.edited.isChanged()) {
      this.cancel();
      return;
    }
    const draft = this.edited.draft();
    const before = this.edited.before();
    this.editing.set({ ...now, isShown: false });
    this.last.show(changedTool(tool, draft, (id) => this.person(id)));
    try {
      const { id, version } = tool;
      const saved = await this.api.patch<ToolView>(`/tools/${id}`, changeOf(before, draft), { ifMatch: version });
      this.last.show(saved);
      this.last.tell(changesSentence(tool.name, { before, after: draft }, this.words()), [
        { id, version: saved.version },
      ]);
      this.editing.set(null);
    } catch (error) {
      await this.fail(now, tool, asProblem(error));
    }
  }

  private async fail(now: Editing, tool: ToolView, problem: ProblemError): Promise<void> {
    this.last.show(tool);
    if (problem.code === 'version.stale') {
      try {
        await this.review(now, tool);
        return;
      } catch (error) {
        this.trouble.set(this.problems.withReference(asProblem(error)));
      }
    } else {
      this.trouble.set(this.problems.inFull(problem));
    }
    this.editing.set(now);
  }

  /** Somebody else was faster: what does not overlap is saved on top of theirs, the rest is shown side by side. */
  private async review(now: Editing, { id }: ToolView): Promise<void> {
    const tool = await this.api.get<ToolView>(`/tools/${id}`);
    this.last.show(tool);
    const isToLookAt = this.edited.meet(tool);
    this.editing.set(now);
    if (!isToLookAt) {
      await this.save();
      return;
    }
    // What they changed is shown even where nobody can tell who they are.
    const sentence = await this.who.sentence(tool.id).catch(() => this.texts.t('app.meanwhile.somebody'));
    this.edited.sentence.set(sentence);
  }

  private person(id: string): PersonRef | null {
    const name = this.words().nameOf(id);
    return name === '' ? null : { id, name, title: null };
  }
}
