import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SampleItem, type SamplePopulation, type SampleView } from '@tandem/api-client';
import { DataTable, Icon, Panel, type RowLink, type TableColumn } from '@tandem/ui';
import {
  Clock,
  Formatting,
  PageHeader,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
  asProblem,
  dayIn,
  panelFace,
  read,
  urlState,
} from '../platform';
import { FILE_FORMATS, type FileFormat, ListFile } from '../platform/listing';
import { type SampleQuestion, isWhole, sampleColumns, sampleFile } from './sample-words';

const POPULATIONS: readonly { readonly value: SamplePopulation; readonly right: string }[] = [
  { value: 'events', right: 'audit.read' },
  { value: 'entries', right: 'entry.read' },
  { value: 'decisions', right: 'request.read' },
];
const MOST = 200;

/** Draws a sample that anybody can draw again: the question is the address, and the answer can be taken along as a file. */
@Component({
  selector: 'tnd-sample-page',
  imports: [DataTable, Icon, PageHeader, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sample-page.html',
  styleUrl: './sample-page.scss',
})
export class SamplePage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly format = this.formatting.current;
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly files = inject(ListFile);
  private readonly url = urlState({
    population: { initial: 'events', allowed: POPULATIONS.map(({ value }) => value) },
    from: {},
    to: {},
    size: { initial: '25' },
    seed: {},
  });

  protected readonly most = MOST;
  protected readonly formats = FILE_FORMATS;
  protected readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));
  /** What this person may read at all. */
  protected readonly populations = computed(() => POPULATIONS.filter(({ right }) => this.session.can(right)));
  /** As typed; it is the question once it is sent. */
  protected readonly typed = linkedSignal<SampleQuestion>(() => this.url.values());
  protected readonly hint = signal('');
  private readonly question = computed(() => (isWhole(this.url.values()) ? this.url.values() : undefined));

  protected readonly sample = read<SampleView>(() => {
    const query = this.question();
    return query && { path: '/audit-samples', query: { ...query } };
  });
  protected readonly isAsked = computed(() => this.question() !== undefined);
  protected readonly face = panelFace(this.sample, {
    isEmpty: ({ items }) => items.length === 0,
    empty: () => this.texts.t('audit.sample.empty'),
  });
  private readonly words = computed(() => ({ texts: this.texts, format: this.format() }));
  protected readonly columns = computed((): readonly TableColumn<SampleItem>[] =>
    sampleColumns(this.url.values().population, this.words()),
  );
  protected readonly drawn = computed(() => {
    const sample = this.sample.value();
    const format = this.format();
    return sample === undefined
      ? ''
      : this.texts.plural('audit.sample.drawn', sample.items.length, {
          count: format.count(sample.items.length),
          population: format.count(sample.populationSize),
        });
  });
  protected readonly keyOf = ({ id }: SampleItem): string => id;
  protected readonly link: RowLink<SampleItem> = ({ path }) => ({ path });

  protected readonly download = signal<{ readonly text: string; readonly isFailure: boolean } | null>(null);

  protected type(name: keyof SampleQuestion, event: Event): void {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) {
      this.typed.set({ ...this.typed(), [name]: event.target.value });
    }
  }

  protected draw(event: Event): void {
    event.preventDefault();
    this.download.set(null);
    if (isWhole(this.typed())) {
      this.hint.set('');
      this.url.set(this.typed());
    } else {
      this.hint.set(this.texts.t('audit.sample.incomplete'));
    }
  }

  protected async take(format: FileFormat): Promise<void> {
    try {
      const order = sampleFile(this.url.values(), format, this.texts);
      const name = await this.files.download(order, () => undefined);
      this.download.set({ text: this.texts.t('audit.sample.done', { name }), isFailure: false });
    } catch (error) {
      this.download.set({ text: this.problems.sentence(asProblem(error)), isFailure: true });
    }
  }
}
