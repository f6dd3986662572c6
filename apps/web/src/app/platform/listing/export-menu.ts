import { ChangeDetectionStrategy, Component, type Signal, computed, inject, input, signal } from '@angular/core';
import { DropPanel, type FilterField, Icon } from '@tandem/ui';
import { type ProblemError, asProblem } from '../api/problem';
import { ProblemTexts } from '../api/problem-texts';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { Session } from '../session/session';
import { type FileColumn, type FileKey, type FiledColumn, fileColumns } from './list-column';
import { FILE_FORMATS, type FileFormat, ListFile } from './list-file';

type State =
  | { readonly now: 'idle' }
  | { readonly now: 'writing'; readonly format: FileFormat; readonly bytes: number }
  | { readonly now: 'done'; readonly name: string }
  | { readonly now: 'failed'; readonly format: FileFormat; readonly problem: ProblemError };

/** What a file needs to know of a list, also of one that is drawn in another way than as a table. */
export interface ExportedList {
  readonly setup: { readonly key: FileKey };
  readonly total: Signal<number | undefined>;
  readonly columns: Signal<readonly FiledColumn[]>;
  /** What the screen calls the filters; the file says by these words what it holds. */
  readonly filters?: Signal<readonly FilterField[]>;
  exported(): Readonly<Record<string, string>>;
}

/** A list as a file: exactly this filter, this order and these columns, with the number of rows said before. */
@Component({
  selector: 'tnd-export-menu',
  imports: [DropPanel, Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './export-menu.html',
  styles: `
    p {
      margin: 0;
    }
    .buttons {
      display: grid;
      gap: 8px;
    }
    progress {
      width: 100%;
      accent-color: var(--mat-sys-primary);
    }
    .problem {
      color: var(--mat-sys-error);
    }
  `,
})
export class ExportMenu {
  readonly list = input.required<ExportedList>();
  /** What the file is of, where a page has several: said to those who do not see beside what the button stands. */
  readonly about = input('');

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly file = inject(ListFile);
  private readonly session = inject(Session);
  protected readonly canExport = computed(() => this.session.can('export.create'));
  protected readonly formats = FILE_FORMATS;
  protected readonly state = signal<State>({ now: 'idle' });

  private readonly columns = computed(() => fileColumns(this.list().columns()));
  protected readonly rows = computed(() => {
    const total = this.list().total();
    return total === undefined
      ? this.texts.t('listing.export.everyRow')
      : this.texts.plural('listing.export.rows', total, { count: this.format().count(total) });
  });
  protected readonly arrived = computed(() => {
    const state = this.state();
    return state.now === 'writing' && state.bytes > 0
      ? this.texts.t('listing.export.arrived', { size: this.format().count(Math.ceil(state.bytes / 1024)) })
      : '';
  });
  protected readonly failure = computed(() => {
    const state = this.state();
    return state.now === 'failed' ? this.sentence(state.problem) : '';
  });
  protected readonly reference = computed(() => {
    const state = this.state();
    return state.now === 'failed' ? this.problems.reference(state.problem) : undefined;
  });

  protected opened(): void {
    if (this.state().now !== 'writing') {
      this.state.set({ now: 'idle' });
    }
  }

  protected async download(format: FileFormat): Promise<void> {
    if (this.state().now === 'writing') {
      return;
    }
    this.state.set({ now: 'writing', format, bytes: 0 });
    try {
      const list = this.list();
      const query = list.exported();
      const filters = filterWords(list.filters?.() ?? [], query);
      const order = { list: list.setup.key, format, query, columns: this.columns(), filters };
      const name = await this.file.download(order, (bytes) => this.state.set({ now: 'writing', format, bytes }));
      this.state.set({ now: 'done', name });
    } catch (error) {
      this.state.set({ now: 'failed', format, problem: asProblem(error) });
    }
  }

  private sentence(problem: ProblemError): string {
    const { limit } = problem.extensions;
    return typeof limit === 'number'
      ? this.texts.t('listing.export.tooLarge', { limit: this.format().count(limit) })
      : this.problems.sentence(problem);
  }
}

/** The names of the filters in force, and the word of each value that was chosen from a list. */
function filterWords(fields: readonly FilterField[], query: Readonly<Record<string, string>>): readonly FileColumn[] {
  return fields.flatMap(({ key, label, options }) => {
    const value = query[key];
    const chosen = options.find((option) => option.value === value);
    return value === undefined
      ? []
      : [{ key, header: label, ...(chosen === undefined ? {} : { words: { [value]: chosen.label } }) }];
  });
}
