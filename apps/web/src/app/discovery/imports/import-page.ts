import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Panel, StatusChip } from '@tandem/ui';
import { InstantPipe, LocalPipe, PageHeader, Session, TextPipe, Texts } from '../../platform';
import { ImportCounts } from './import-counts';
import { ImportQuestions } from './import-questions';
import { ImportReading } from './import-reading';
import { ImportReversal } from './import-reversal';
import { ImportRows } from './import-rows';
import { IMPORT_TONES, importState, paymentsWords } from './import-words';
import { ImportStore } from './import.store';
import { publishingWaits } from './question-words';

/** One payments file: what was read, what it would mean, and the step from a preview to the books and back. */
@Component({
  selector: 'tnd-import-page',
  imports: [
    Icon,
    ImportCounts,
    ImportQuestions,
    ImportReading,
    ImportReversal,
    ImportRows,
    InstantPipe,
    LocalPipe,
    PageHeader,
    Panel,
    RouterLink,
    StatusChip,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ImportStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly said = viewChild<ElementRef<HTMLElement>>('said');
  private readonly counts = viewChild(ImportCounts);
  protected readonly store = inject(ImportStore);

  protected readonly view = this.store.import.value;
  protected readonly tones = IMPORT_TONES;
  protected readonly isReversing = signal(false);
  /** What was just done, for the line that takes the focus when its button is gone. */
  protected readonly done = signal<'none' | 'read' | 'published'>('none');

  protected readonly canEdit = computed(() => this.session.can('import.edit'));
  protected readonly canSeeFindings = computed(() => this.session.can('finding.read'));
  protected readonly canSeeSpend = computed(() => this.session.can('dashboard.read'));
  protected readonly heading = computed(() => this.view()?.fileName ?? this.texts.t('discovery.import.heading'));
  protected readonly state = computed(() => {
    const view = this.view();
    return view && importState(view);
  });
  protected readonly waits = computed(() => {
    const view = this.view();
    return view && publishingWaits(view, this.texts);
  });
  protected readonly amount = computed(() => {
    const view = this.view();
    return view === undefined ? '' : paymentsWords(view, this.store.words());
  });
  protected readonly canReverse = computed(() => {
    const state = this.state();
    return this.canEdit() && (state === 'previewed' || state === 'published' || state === 'failed');
  });
  protected readonly hasPending = computed(() => Object.keys(this.store.pending()).length > 0);
  protected readonly isBlocked = computed(() => this.waits() !== undefined || this.hasPending() || this.store.isBusy());

  constructor() {
    let before = this.store.rowsShown();
    // Back from the rows, the focus is where it was when they were opened.
    afterRenderEffect({
      read: () => {
        const rows = this.store.rowsShown();
        const left = before;
        before = rows;
        if (rows === undefined && left !== undefined) {
          untracked(() => this.counts()?.focusCount(left));
        }
      },
    });
  }

  protected async publish(): Promise<void> {
    if (!this.isBlocked() && (await this.store.publish())) {
      this.tell('published');
    }
  }

  protected async readAgain(): Promise<void> {
    if (await this.store.readAgain()) {
      this.tell('read');
    }
  }

  protected reversed(): void {
    this.isReversing.set(false);
    this.tell('none');
  }

  /** What was pressed is about to disappear, so the focus goes to the line that says how things stand. */
  private tell(done: 'none' | 'read' | 'published'): void {
    this.done.set(done);
    // After a panel that closes has given the focus back to its button, which is about to go as well.
    afterNextRender({ read: () => this.said()?.nativeElement.focus() }, { injector: this.injector });
  }
}
