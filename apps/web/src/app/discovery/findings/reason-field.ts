import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree } from '@angular/forms/signals';
import { TextPipe } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';

/** Why something is decided so; it stays on record. */
@Component({
  selector: 'tnd-reason-field',
  imports: [FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <textarea matInput rows="2" [formField]="field()"></textarea>
      <mat-hint>{{ 'discovery.reasonHint' | tndText }}</mat-hint>
      <mat-error><tnd-field-errors [field]="field()" /></mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ReasonField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
}
