import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type BulkTriagePreview,
  type BulkTriageResult,
  type DecidedFinding,
  type RefusedFinding,
} from '@tandem/api-client';
import { Api, Formatting, TextPipe, Texts } from '../../platform';
import { BulkAct, BulkPanel, type BulkRefusals } from '../../platform/bulk';
import { type BulkAction, type FindingsSelection, bulkToldWords, refusalWords } from './bulk-words';
import { FindingsStore } from './findings.store';
import { IgnoreFields, IgnoreUntil } from './ignore-until';

/** One decision about the findings that are ticked, or about all that match: what it changes, then what became of each. */
@Component({
  selector: 'tnd-bulk-triage',
  imports: [BulkPanel, IgnoreFields, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-triage.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class BulkTriage {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly store = inject(FindingsStore);

  readonly action = input.required<BulkAction>();
  /** As it was when the panel was opened. */
  readonly selection = input.required<FindingsSelection>();
  readonly count = input.required<number>();
  readonly closed = output();

  /** What ignoring needs; the other act needs nothing. */
  protected readonly until = new IgnoreUntil();
  private readonly left = signal<readonly RefusedFinding[]>([]);
  protected readonly bulk = new BulkAct<BulkTriagePreview, BulkTriageResult>({
    preview: '/findings/triage/preview',
    act: '/findings/triage',
    question: () => ({ action: this.action(), selection: this.selection() }),
    done: (result) => this.tell(result),
  });
  protected readonly told = computed(() => {
    const told = this.bulk.told();
    return told && bulkToldWords(told, this.action(), this.store.words());
  });
  protected readonly refusals = computed((): BulkRefusals => ({
    heading: this.texts.t('discovery.bulk.refused'),
    lines: this.left().map((refused) => ({ id: refused.id, text: refusalWords(refused, this.texts) })),
  }));
  /** As many as are meant now: what a filter matches can change while the panel is open. */
  protected readonly heading = computed(() => {
    const told = this.bulk.told();
    const meant = told === null ? this.count() : told.changes + told.refused;
    return this.texts.plural(`discovery.bulk.${this.action()}.heading`, meant, { count: this.counted(meant) });
  });
  protected readonly act = computed(() => {
    const changes = this.bulk.told()?.changes ?? this.count();
    return this.texts.plural(`discovery.bulk.${this.action()}.action`, changes, {
      count: this.counted(changes),
      day: this.until.day(),
    });
  });

  protected async decide(): Promise<void> {
    const said = this.action() === 'ignore' ? this.until.said() : {};
    if (said !== null && this.bulk.told()?.changes) {
      await this.bulk.send({ action: this.action(), selection: this.selection(), ...said });
    }
  }

  private tell({ done, refused }: BulkTriageResult): void {
    if (done.length > 0) {
      this.store.tellBulk(
        this.texts.plural(`discovery.bulk.${this.action()}.done`, done.length, { count: this.counted(done.length) }),
        () => this.undo(done),
      );
    }
    // What the preview said would stay as it is needs no second word.
    const foretold = new Set(
      this.bulk.told()?.findings.flatMap(({ id, outcome }) => (outcome === 'changes' ? [] : [id])),
    );
    this.left.set(refused.filter(({ id }) => !foretold.has(id)));
    if (this.left().length === 0) {
      this.closed.emit();
    }
  }

  /** Also when the panel is gone: the bar that offers it stays. */
  private async undo(findings: readonly DecidedFinding[]): Promise<void> {
    const { done, refused } = await this.api.post<BulkTriageResult>('/findings/triage/undo', { findings });
    this.store.tellUndone(
      [
        ...(done.length === 0 && refused.length > 0 ? [] : [this.texts.plural('discovery.bulk.undone', done.length)]),
        ...(refused.length === 0 ? [] : [this.texts.plural('discovery.bulk.notUndone', refused.length)]),
      ].join(' '),
    );
  }

  private counted(count: number): string {
    return this.formatting.current().count(count);
  }
}
