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
import { type ForeignChange, type MeanwhileLine, rebase, withField } from '../../platform/editing';
import { type Choice } from '../../platform/lookup';
import { WhoChanged } from '../edit/who-changed';
import { stageNames } from '../stage-words';
import { FIELD_LABELS, type DraftWords, draftValueWords, peopleOf } from './draft-words';
import { FormSources } from './form-sources';
import { existingTool, toolFailure } from './refused-tool';
import { type DraftField, type ToolDraft, draftOf, emptyDraft } from './tool-draft';
import { type SaveTool, type ToolRefused } from './tool-form';
import { FIELDS, changeOf } from './tool-input';

interface Base {
  readonly tool: ToolView;
  readonly draft: ToolDraft;
}

interface Meanwhile {
  readonly sentence: string;
  readonly foreign: readonly ForeignChange<DraftField>[];
}

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
  private readonly base = signal<Base | null>(null);
  private readonly meanwhile = signal<Meanwhile | null>(null);

  readonly face = panelFace(this.loaded);
  readonly draft = signal<ToolDraft>(emptyDraft(this.currency));
  readonly tool = computed(() => this.base()?.tool);
  /** The tool of the same name and vendor that stands in the way. */
  readonly existing = signal<string | null>(null);
  readonly people = computed(() => this.known((tool) => peopleOf(tool)));
  readonly vendors = computed(() => this.known(({ vendor }) => (vendor === null ? [] : [vendor])));

  readonly meanwhileSentence = computed(() => this.meanwhile()?.sentence ?? '');
  readonly meanwhileLines = computed((): readonly MeanwhileLine[] => {
    const theirs = this.base()?.draft;
    return theirs === undefined
      ? []
      : (this.meanwhile()?.foreign ?? []).map(({ field, isConflict }) => ({
          field,
          label: this.texts.t(FIELD_LABELS[field]),
          theirs: draftValueWords(field, theirs, this.words()),
          mine: isConflict ? draftValueWords(field, this.draft(), this.words()) : null,
        }));
  });

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
      if (tool !== undefined && this.base() === null) {
        this.begin(tool);
      }
    });
  }

  reload(): void {
    this.loaded.reload();
  }

  /** Gives up my change of a field for theirs. */
  takeTheirs(name: string): void {
    const theirs = this.base()?.draft;
    const field = FIELDS.find((known) => known === name);
    if (theirs !== undefined && field !== undefined) {
      this.draft.update((draft) => withField(draft, field, theirs));
      this.meanwhile.update(
        (now) =>
          now && {
            ...now,
            foreign: now.foreign.map((change) => (change.field === field ? { field, isConflict: false } : change)),
          },
      );
    }
  }

  readonly save: SaveTool = async (draft) => {
    const base = this.base();
    if (base === null) {
      return;
    }
    this.existing.set(null);
    const change = changeOf(base.draft, draft, this.formatting.current().separators());
    if (Object.keys(change).length > 0) {
      await this.api.patch<ToolView>(`/tools/${base.tool.id}`, change, { ifMatch: base.tool.version });
    }
    await this.router.navigate(['/tools', base.tool.slug]);
  };

  readonly refused: ToolRefused = (problem, fields) => {
    this.existing.set(existingTool(problem));
    return problem.code === 'version.stale'
      ? this.review(problem)
      : toolFailure(problem, fields, { texts: this.texts, problems: this.problems });
  };

  private begin(tool: ToolView): void {
    const draft = draftOf(tool, this.formatting.current(), this.currency);
    this.base.set({ tool, draft });
    this.draft.set(draft);
  }

  /** Somebody else was faster: their state comes in beneath what I typed, and both are shown. */
  private async review(stale: ProblemError): Promise<FormFailure> {
    const base = this.base();
    if (base === null) {
      return failed(this.problems.sentence(stale));
    }
    try {
      const tool = await this.api.get<ToolView>(`/tools/${base.tool.id}`);
      const theirs = draftOf(tool, this.formatting.current(), this.currency);
      const { draft, foreign } = rebase(base.draft, this.draft(), theirs);
      const sentence = await this.who.sentence(tool.id);
      this.base.set({ tool, draft: theirs });
      this.draft.set(draft);
      this.meanwhile.set({ sentence, foreign });
      return { fields: [], general: [] };
    } catch (error) {
      return failed(this.problems.sentence(asProblem(error)));
    }
  }

  private known(choicesOf: (tool: ToolView) => readonly Choice[]): readonly Choice[] {
    const { base, loaded } = this;
    return [base()?.tool, loaded.value()].flatMap((tool) => (tool === undefined ? [] : choicesOf(tool)));
  }
}

function failed(text: string): FormFailure {
  const general: readonly SummaryError[] = [{ text }];
  return { fields: [], general };
}
