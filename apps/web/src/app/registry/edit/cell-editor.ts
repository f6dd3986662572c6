import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { ConfirmPanel } from '@tandem/ui';
import { TextPipe, Texts } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { Meanwhile } from '../../platform/editing';
import { isUnclear } from '../../platform/lookup';
import { PersonField } from '../form/person-field';
import { areComplete } from '../form/stage-weights';
import { StageWeightsField } from '../form/stage-weights-field';
import { type EditedCell } from './edit-draft';
import { InlineEdit } from './inline-edit';

/** What opens over a cell: its fields, and theirs beside mine when somebody else was faster. */
@Component({
  selector: 'tnd-cell-editor',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, Meanwhile, PersonField, StageWeightsField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.enter)': 'enter($event)' },
  template: `
    <tnd-confirm-panel
      [heading]="heading()"
      [action]="'registry.edit.save' | tndText: { tool: name() }"
      [problem]="edit.problem()"
      (confirmed)="save()"
      (cancelled)="edit.cancel()"
    >
      @if (edit.edited.sentence(); as sentence) {
        <tnd-meanwhile [sentence]="sentence" [lines]="edit.edited.lines()" (take)="edit.edited.takeTheirs($event)" />
      }
      @if (cell() === 'owner') {
        <tnd-person-field person="businessOwner" [field]="form.owner" [search]="edit.search" [known]="edit.people()" />
        <tnd-person-field person="deputy" [field]="form.deputy" [search]="edit.search" [known]="edit.people()" />
      } @else {
        <tnd-stage-weights-field [stages]="edit.stages()" [formField]="form.stages" />
      }
    </tnd-confirm-panel>
  `,
  styles: `
    :host {
      display: block;
      max-height: calc(100dvh - 32px);
      overflow: auto;
      border-radius: 8px;
      box-shadow: var(--tnd-shadow);
    }
  `,
})
export class CellEditor {
  private readonly texts = inject(Texts);
  protected readonly edit = inject(InlineEdit);

  readonly cell = input.required<EditedCell>();

  protected readonly name = computed(() => this.edit.edited.thing()?.name ?? '');
  protected readonly heading = computed(() =>
    this.texts.t(`registry.edit.heading.${this.cell()}`, { tool: this.name() }),
  );
  protected readonly form = form(this.edit.edited.draft, (path) => {
    for (const person of [path.owner, path.deputy]) {
      validate(person, ({ value }) =>
        isUnclear(value()) ? { kind: 'unclear', message: this.texts.t('registry.form.personUnclear') } : null,
      );
    }
    validate(path.deputy, ({ value }) =>
      value() !== '' && value() === this.edit.edited.draft().owner
        ? { kind: 'same', message: this.texts.t('registry.form.deputySame') }
        : null,
    );
    validate(path.stages, ({ value }) =>
      areComplete(value()) ? null : { kind: 'weights', message: this.texts.t('registry.weights.notWhole') },
    );
  });

  /** Enter in a field saves; one that picked somebody from a list is spent. */
  protected enter(event: Event): void {
    if (!event.defaultPrevented && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') {
      event.preventDefault();
      this.save();
    }
  }

  protected save(): void {
    this.form().markAsTouched();
    if (this.form().invalid()) {
      const fields = [this.form.owner, this.form.deputy, this.form.stages];
      const wrong = fields.find((field) => field().invalid());
      wrong?.().focusBoundControl();
      return;
    }
    void this.edit.save();
  }
}
