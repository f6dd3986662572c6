import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree } from '@angular/forms/signals';
import { TextPipe } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';

/** The fields of what units and cost centres are known by. */
@Component({
  selector: 'tnd-code-and-name-fields',
  imports: [FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-form-field>
      <mat-label>{{ 'organisation.units.code' | tndText }}</mat-label>
      <input matInput autocomplete="off" spellcheck="false" [formField]="code()" />
      <mat-error><tnd-field-errors [field]="code()" /></mat-error>
    </mat-form-field>
    <mat-form-field>
      <mat-label>{{ 'organisation.units.name' | tndText }}</mat-label>
      <input matInput autocomplete="off" [formField]="name()" />
      <mat-error><tnd-field-errors [field]="name()" /></mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CodeAndNameFields {
  readonly code = input.required<FieldTree<string>>();
  readonly name = input.required<FieldTree<string>>();
}
