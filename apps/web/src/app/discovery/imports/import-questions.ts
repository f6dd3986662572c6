import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ImportView } from '@tandem/api-client';
import { Icon, Panel, READY } from '@tandem/ui';
import { TextPipe, Texts } from '../../platform';
import { ImportStore } from './import.store';
import { askedQuestions, unanswered } from './question-words';

/** What the file leaves open and only a person can say. Nothing can be published before it is said. */
@Component({
  selector: 'tnd-import-questions',
  imports: [Icon, Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'discovery.question.heading' | tndText" [face]="ready">
      <form (submit)="send($event)">
        @for (question of asked(); track question.id) {
          <fieldset [disabled]="!canEdit()">
            <legend>{{ question.text }}</legend>
            @for (choice of question.choices; track choice.value) {
              <label>
                <input
                  type="radio"
                  [name]="question.id"
                  [value]="choice.value"
                  [checked]="answers()[question.id] === choice.value"
                  (change)="answer(question.id, choice.value)"
                />
                {{ choice.label }}
              </label>
            }
            @if (isMissing(question.id)) {
              <p class="missing" role="alert"><tnd-icon name="error" /> {{ 'discovery.question.missing' | tndText }}</p>
            }
          </fieldset>
        }
        @if (canEdit()) {
          <button type="submit" class="tnd-button tnd-button-primary" [attr.aria-disabled]="store.isBusy()">
            {{ (store.act() === 'reading' ? 'discovery.reading.busy' : 'discovery.question.action') | tndText }}
          </button>
        }
      </form>
    </tnd-panel>
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: 16px;
    }
    fieldset {
      display: grid;
      gap: 4px;
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      max-width: 72ch;
      margin-block-end: 8px;
      padding: 0;
      font: var(--mat-sys-title-small);
    }
    label {
      display: flex;
      align-items: baseline;
      gap: 8px;
      padding-block: 4px;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    .missing {
      display: flex;
      gap: 8px;
      margin: 0;
      color: var(--mat-sys-error);
    }
  `,
})
export class ImportQuestions {
  private readonly texts = inject(Texts);
  protected readonly store = inject(ImportStore);

  readonly view = input.required<ImportView>();
  readonly canEdit = input.required<boolean>();
  /** Every question has an answer, and somebody wants the file read with them. */
  readonly answered = output();

  protected readonly ready = READY;
  protected readonly asked = computed(() => askedQuestions(this.view().questions, this.texts));
  protected readonly answers = computed(() => this.store.pending().answers ?? {});
  private readonly isSent = signal(false);
  private readonly missing = computed(() => unanswered(this.view().questions, this.answers()));

  protected isMissing(id: string): boolean {
    return this.isSent() && this.missing().includes(id);
  }

  protected answer(id: string, choice: string): void {
    this.store.say({ answers: { [id]: choice } });
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.isSent.set(true);
    const [first] = this.missing();
    if (first !== undefined) {
      const fields = event.target instanceof HTMLFormElement ? [...event.target.querySelectorAll('input')] : [];
      fields.find(({ name }) => name === first)?.focus();
      return;
    }
    this.isSent.set(false);
    this.answered.emit();
  }
}
