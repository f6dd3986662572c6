import { type Signal, signal } from '@angular/core';
import { type FieldTree } from '@angular/forms/signals';
import { type SummaryError } from '@tandem/ui';
import { type Sending, changedFields, guardUnsaved, sendForm } from '../../platform/editing';

interface Setup<Draft> {
  readonly model: Signal<Draft>;
  readonly form: FieldTree<Draft>;
  /** What would be lost by leaving. */
  readonly unsavedName: () => string;
  /** The row is there. */
  readonly added: () => void;
}

/** A short form that adds a row to a list: what it asks before it is left, and how it is sent. Needs an injection context. */
export class Adding<Draft extends object> {
  private readonly busy = signal(false);
  private readonly toCorrect = signal<readonly SummaryError[]>([]);
  readonly isBusy = this.busy.asReadonly();
  readonly errors = this.toCorrect.asReadonly();

  constructor(private readonly setup: Setup<Draft>) {
    const begun = setup.model();
    guardUnsaved(
      () => setup.unsavedName(),
      () => !this.busy() && changedFields(begun, setup.model()).length > 0,
    );
  }

  async send(sending: Sending): Promise<void> {
    this.busy.set(true);
    const errors = await sendForm(this.setup.form, sending);
    this.toCorrect.set(errors);
    this.busy.set(false);
    if (errors.length === 0) {
      this.setup.added();
    }
  }
}
