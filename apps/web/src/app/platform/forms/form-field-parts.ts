import { Directive, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel, MatPrefix, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { FieldErrors } from './field-errors';

/**
 * Every form field of the product is outlined and takes no more room than it needs. Set here rather than by an option of
 * the application, because that option would bring the form fields into the first load of every page.
 */
@Directive({ selector: 'mat-form-field' })
export class OutlinedField {
  constructor() {
    const field = inject(MatFormField);
    field.appearance = 'outline';
    field.subscriptSizing = 'dynamic';
  }
}

/** What a form is written with; a page imports this list as a whole. */
export const FORM_FIELD_PARTS = [
  FieldErrors,
  FormField,
  MatError,
  MatFormField,
  MatHint,
  MatInput,
  MatLabel,
  MatPrefix,
  MatSuffix,
  OutlinedField,
] as const;
