import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TextPipe } from '../../platform';
import { type Choice, TypeAhead } from '../../platform/lookup';

/** Whom a tool names, with the words above the field of each. */
export const PERSON_LABELS = {
  businessOwner: 'registry.fact.businessOwner',
  deputy: 'registry.fact.deputy',
  technicalOwner: 'registry.fact.technicalOwner',
  budgetOwner: 'registry.fact.budgetOwner',
  definedBy: 'app.ui.definedBy',
  authorisedBy: 'app.ui.authorisedBy',
  benefitOwner: 'registry.form.benefitOwner',
} as const;

type NamedPerson = keyof typeof PERSON_LABELS;

/** The field of somebody whom a tool names, wherever it is edited: found while the name is being typed. */
@Component({
  selector: 'tnd-person-field',
  imports: [FormField, TextPipe, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-type-ahead
      [label]="label() | tndText"
      [hint]="hint() | tndText"
      [search]="search()"
      [known]="known()"
      [formField]="field()"
    />
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class PersonField {
  readonly person = input.required<NamedPerson>();
  readonly field = input.required<FieldTree<string>>();
  readonly search = input.required<(q: string) => Promise<readonly Choice[]>>();
  /** Whom the field may already hold: their names are known without asking. */
  readonly known = input.required<readonly Choice[]>();

  protected readonly label = computed(() => PERSON_LABELS[this.person()]);
  protected readonly hint = computed(() =>
    this.person() === 'deputy' ? 'registry.form.deputyHint' : 'registry.form.personHint',
  );
}
