import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type ToolView } from '@tandem/api-client';
import { type SummaryError } from '@tandem/ui';
import {
  Api,
  Formatting,
  type ProblemError,
  ProblemTexts,
  Session,
  Texts,
  asProblem,
  panelFace,
  read,
} from '../../platform';
import { type FormFailure } from '../../platform/forms';
import { Edited } from '../../platform/editing';
import { type Choice } from '../../platform/lookup';
import { WhoChanged } from '../edit/who-changed';
import { stageNames } from '../stage-words';
import { FIELD_LABELS, type DraftWords, draftValueWords, peopleOf } from './draft-words';
import { FormSources } from './form-sources';
import { existingTool, toolFailure } from './refused-tool';
import { type ToolDraft, draftOf, emptyDraft } from './tool-draft';
import { type SaveTool, type ToolRefused } from './tool-form';
import { changeOf } from './tool-input';

/** A tool being edited: what the edit began with, what was typed, and what others saved meanwhile. */
@Injectable()
export class ToolEditStore {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly session = inject(Session);
  private readonly sources = inject(FormSources);
  private readonly who = inject(WhoChanged);
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  readonly slug = computed(() => this.parameters().get('slug') ?? '');
  private readonly currency = this.session.organisation().functionalCurrency;
  private readonly loaded = read<ToolView>(() => ({ path: `/tools/${encodeURIComponent(this.slug())}` }));
  readonly edited = new Edited<ToolView, ToolDraft>({
    empty: emptyDraft(this.currency),
    draftOf: (tool) => draftOf(tool, this.formatting.current(), this.currency),
    label: (field) => this.texts.t(FIELD_LABELS[field]),
    words: (field, draft) => draftValueWords(field, draft, this.words()),
  });

  readonly face = panelFace(this.loaded);
  readonly tool = this.edited.thing;
  /** The tool of the same name and vendor that stands in the way. */
  readonly existing = signal<string | null>(null);
  readonly people = computed(() => this.known((tool) => peopleOf(tool)));
  readonly vendors = computed(() => this.known(({ vendor }) => (vendor === null ? [] : [vendor])));

  private readonly words = computed((): DraftWords => ({
    texts: this.texts,
    format: this.formatting.current(),
    stage: stageNames(this.sources.stages(), this.texts),
    units: this.sources.units(),
    choices: [...this.people(), ...this.vendors()],
  }));

  constructor() {
    effect(() => {
      const tool = this.loaded.value();
      if (tool !== undefined && this.tool() === undefined) {
        this.edited.begin(tool);
      }
    });
  }

  reload(): void {
    this.loaded.reload();
  }

  readonly save: SaveTool = async (draft) => {
    const tool = this.tool();
    if (tool === undefined) {
      return;
    }
    this.existing.set(null);
    const change = changeOf(this.edited.before(), draft, this.formatting.current().separators());
    if (Object.keys(change).length > 0) {
      await this.api.patch<ToolView>(`/tools/${tool.id}`, change, { ifMatch: tool.version });
    }
    await this.router.navigate(['/tools', tool.slug]);
  };

  readonly refused: ToolRefused = (problem, fields) => {
    this.existing.set(existingTool(problem));
    return problem.code === 'version.stale'
      ? this.review(problem)
      : toolFailure(problem, fields, { texts: this.texts, problems: this.problems });
  };

  /** Somebody else was faster: their state comes in beneath what I typed, and both are shown. */
  private async review(stale: ProblemError): Promise<FormFailure> {
    const before = this.tool();
    if (before === undefined) {
      return failed(this.problems.sentence(stale));
    }
    try {
      const tool = await this.api.get<ToolView>(`/tools/${before.id}`);
      const sentence = await this.who.sentence(tool.id);
      this.edited.meet(tool);
      this.edited.sentence.set(sentence);
      return { fields: [], general: [] };
    } catch (error) {
      return failed(this.problems.sentence(asProblem(error)));
    }
  }

  private known(choicesOf: (tool: ToolView) => readonly Choice[]): readonly Choice[] {
    return [this.tool(), this.loaded.value()].flatMap((tool) => (tool === undefined ? [] : choicesOf(tool)));
  }
}

function failed(text: string): FormFailure {
  const general: readonly SummaryError[] = [{ text }];
  return { fields: [], general };
}
