import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import { TextPipe } from '../../platform';
import { type AnswerContext, answerWords } from './answer-words';
import { DraftStore } from './draft.store';
import { modelOf } from './draft-model';

/** The draft changed in another window: what changed there beside what changed here, and nothing of either is lost. */
@Component({
  selector: 'tnd-draft-conflict',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 #heading tabindex="-1">{{ 'approvals.conflict.heading' | tndText }}</h2>
    <p>{{ (rows().length > 0 ? 'approvals.conflict.both' : 'approvals.conflict.apart') | tndText }}</p>
    @for (row of rows(); track row.key) {
      <section>
        <h3>{{ row.label }}</h3>
        <dl>
          <dt>{{ 'approvals.conflict.theirs' | tndText }}</dt>
          <dd>{{ row.theirs || ('approvals.notGiven' | tndText) }}</dd>
          <dt>{{ 'approvals.conflict.mine' | tndText }}</dt>
          <dd>{{ row.mine || ('approvals.notGiven' | tndText) }}</dd>
        </dl>
      </section>
    }
    <div class="buttons">
      <button type="button" class="tnd-button tnd-button-primary" (click)="store.settle('mine')">
        {{ (rows().length > 0 ? 'approvals.conflict.keepMine' : 'approvals.conflict.goOn') | tndText }}
      </button>
      @if (rows().length > 0) {
        <button type="button" class="tnd-button" (click)="store.settle('theirs')">
          {{ 'approvals.conflict.takeTheirs' | tndText }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      max-width: 640px;
      padding: 16px;
      border: 1px solid var(--mat-sys-primary);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
    }
    p,
    dl {
      margin: 0;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
      gap: 4px 16px;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class DraftConflictView {
  protected readonly store = inject(DraftStore);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly rows = computed(() => {
    const conflict = this.store.conflict();
    if (conflict === null) {
      return [];
    }
    const { texts } = this.store;
    const format = this.store.format();
    const { budgetLine, accountability } = conflict.theirs;
    const context: AnswerContext = {
      texts,
      format,
      lines: [...this.store.lines(), ...(budgetLine === null ? [] : [budgetLine])],
      units: [...this.store.units(), ...(accountability.benefits?.units ?? [])],
      stages: this.store.stages(),
    };
    const theirs = modelOf(conflict.theirs, (amount) => format.amount(amount));
    return conflict.answers.map((key) => ({
      key,
      label: texts.t(`approvals.field.${key}`),
      theirs: answerWords(key, theirs, context),
      mine: answerWords(key, this.store.model(), context),
    }));
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
