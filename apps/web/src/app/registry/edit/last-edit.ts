import { Injectable, computed, inject, signal } from '@angular/core';
import { type BulkToolsResult, type PickedTool, type ToolView } from '@tandem/api-client';
import { Api, ProblemTexts, Texts, asProblem } from '../../platform';

interface Told {
  readonly text: string;
  /** The tools that were changed, with the version that they have now; nothing where nothing can be taken back. */
  readonly undoable: readonly PickedTool[];
}

/** What was just changed in the list, with the way back, and the rows as they are since. Provided by the page. */
@Injectable()
export class LastEdit {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);

  private readonly said = signal<Told | null>(null);
  private readonly rows = signal<ReadonlyMap<string, ToolView>>(new Map());

  readonly told = this.said.asReadonly();
  readonly canUndo = computed(() => (this.said()?.undoable.length ?? 0) > 0);

  /** A row as it is now: as the list had it, or as it was changed since. */
  latest(tool: ToolView): ToolView {
    const changed = this.rows().get(tool.id);
    return changed !== undefined && changed.version >= tool.version ? changed : tool;
  }

  show(tool: ToolView): void {
    this.rows.update((rows) => new Map([...rows, [tool.id, tool]]));
  }

  /** What was shown turned out not to be so; the row is as the list had it. */
  takeBack(toolId: string): void {
    this.rows.update((rows) => new Map([...rows].filter(([id]) => id !== toolId)));
  }

  tell(text: string, undoable: readonly PickedTool[] = []): void {
    this.said.set({ text, undoable });
  }

  close(): void {
    this.said.set(null);
  }

  /** Takes the edit back as one. True when the rows have to be read again. */
  async undo(): Promise<boolean> {
    const undoable = this.said()?.undoable ?? [];
    if (undoable.length === 0) {
      return false;
    }
    // A second press while the first one is under way finds nothing to undo.
    this.said.update((told) => told && { ...told, undoable: [] });
    try {
      const { done, refused } = await this.api.post<BulkToolsResult>('/tools/undo', { tools: [...undoable] });
      const words = [
        ...(done.length === 0 ? [] : [this.texts.plural('registry.edit.undone', done.length)]),
        ...(refused.length === 0 ? [] : [this.texts.plural('registry.edit.notUndone', refused.length)]),
      ];
      this.tell(words.join(' '));
      const [only] = done;
      if (only !== undefined && done.length === 1) {
        this.show(await this.api.get<ToolView>(`/tools/${only.id}`));
        return false;
      }
      return true;
    } catch (error) {
      this.said.set({ text: this.problems.withReference(asProblem(error)), undoable });
      return false;
    }
  }
}
