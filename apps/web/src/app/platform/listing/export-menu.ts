import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Icon } from '@tandem/ui';
import { type ProblemError, asProblem } from '../api/problem';
import { ProblemTexts } from '../api/problem-texts';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { DropPanel } from './drop-panel';
import { FILE_FORMATS, type FileFormat, ListFile } from './list-file';
import { fileColumns } from './list-column';
import { type AnyListing } from './listing';

type State =
  | { readonly now: 'idle' }
  | { readonly now: 'writing'; readonly format: FileFormat; readonly bytes: number }
  | { readonly now: 'done'; readonly name: string }
  | { readonly now: 'failed'; readonly format: FileFormat; readonly problem: ProblemError };

/** What a file needs to know of a list, also of one that is drawn in another way than as a table. */
export type ExportedList = Pick<AnyListing, 'setup' | 'total' | 'columns' | 'exported'>;

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

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly file = inject(ListFile);
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
      const order = { list: list.setup.key, format, query: list.exported(), columns: this.columns() };
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
