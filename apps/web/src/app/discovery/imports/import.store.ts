import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { type ImportChange, type ImportRowList, type ImportRowView, type ImportView } from '@tandem/api-client';
import {
  Api,
  Formatting,
  type ProblemCode,
  ProblemTexts,
  Texts,
  asProblem,
  panelFace,
  read,
  readList,
  urlState,
} from '../../platform';
import { ROWS_SHOWN, type RowsShown } from './fact';
import { rowsQuery } from './row-columns';

const POLL_MS = 1_500;

/** What is being done to an import at this moment. */
export type ImportAct = 'none' | 'reading' | 'publishing' | 'reversing';

/** Somebody else got there first, so what is on the screen is no longer so. */
const OVERTAKEN: readonly ProblemCode[] = ['version.stale', 'import.status', 'import.unanswered'];

/** One import, its rows, and what is done to it. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class ImportStore {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  readonly url = urlState({ rows: { allowed: ROWS_SHOWN } });
  private readonly path = computed(() => `/imports/${encodeURIComponent(this.parameters().get('id') ?? '')}`);

  readonly import = read<ImportView>(() => ({ path: this.path() }));
  readonly words = computed(() => ({ texts: this.texts, format: this.format() }));
  readonly face = panelFace(this.import, { notAllowed: () => this.texts.t('discovery.imports.notAllowed') });

  /** Which rows the address asks for; nothing shows the import itself. */
  readonly rowsShown = computed(() => ROWS_SHOWN.find((known) => known === this.url.values().rows));
  readonly rows = readList<ImportRowView, ImportRowList>(() => {
    const shown = this.rowsShown();
    return shown && { path: `${this.path()}/rows`, query: rowsQuery(shown) };
  });
  readonly rowsFace = panelFace(this.rows, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('discovery.rows.empty'),
    notAllowed: () => this.texts.t('discovery.imports.notAllowed'),
  });

  private readonly changes = signal<ImportChange>({});
  private readonly doing = signal<ImportAct>('none');
  private readonly trouble = signal<string | undefined>(undefined);

  /** What somebody said about the file that it has not been read with yet. It outlives a conflict. */
  readonly pending = this.changes.asReadonly();
  readonly act = this.doing.asReadonly();
  readonly isBusy = computed(() => this.doing() !== 'none');
  /** Why the last act failed. */
  readonly problem = this.trouble.asReadonly();

  constructor() {
    effect((onCleanup) => {
      if (this.import.value()?.status === 'publishing' && !this.import.isRefreshing()) {
        const timer = setTimeout(() => this.import.reload(), POLL_MS);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }

  say(change: ImportChange): void {
    this.changes.update((before) => ({
      ...before,
      ...change,
      ...(change.mapping === undefined ? {} : { mapping: { ...before.mapping, ...change.mapping } }),
      ...(change.answers === undefined ? {} : { answers: { ...before.answers, ...change.answers } }),
    }));
  }

  forget(): void {
    this.changes.set({});
    this.trouble.set(undefined);
  }

  /** Has the file read again with what was said about it. */
  async readAgain(): Promise<boolean> {
    const version = this.import.value()?.version;
    return this.run('reading', async () => {
      await this.api.patch<ImportView>(this.path(), this.changes(), version === undefined ? {} : { ifMatch: version });
      this.changes.set({});
    });
  }

  publish(): Promise<boolean> {
    return this.run('publishing', () => this.api.post<ImportView>(`${this.path()}/publication`, {}));
  }

  reverse(reason: string): Promise<boolean> {
    return this.run('reversing', () =>
      this.api.post<ImportView>(`${this.path()}/reversal`, reason === '' ? {} : { reason }),
    );
  }

  showRows(rows: RowsShown | ''): void {
    this.url.set({ rows });
  }

  /** True when it was done. Either way the import is read again, because it is not what it was. */
  private async run(act: ImportAct, work: () => Promise<unknown>): Promise<boolean> {
    if (this.isBusy()) {
      return false;
    }
    this.doing.set(act);
    this.trouble.set(undefined);
    try {
      await work();
      this.import.reload();
      return true;
    } catch (error) {
      const problem = asProblem(error);
      const fields = problem.fields.map((field) => this.problems.field(field));
      this.trouble.set([this.problems.sentence(problem), ...fields].join(' '));
      if (OVERTAKEN.includes(problem.code)) {
        this.import.reload();
      }
      return false;
    } finally {
      this.doing.set('none');
    }
  }
}
