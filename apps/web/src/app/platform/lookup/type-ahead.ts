import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type FormValueControl, type ValidationError } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatInput } from '@angular/material/input';
import { FORM_FIELD_PARTS } from '../forms';
import { type Choice, newChoice, readChosen, settle, unclearChoice } from './chosen';

const TYPING_PAUSE_MS = 200;

/**
 * A field that finds somebody or something while it is being typed. Its value is the id that was picked; `readChosen`
 * says what else can stand in it. What was typed and not found stays in the field, with an error when the form is sent.
 */
@Component({
  selector: 'tnd-type-ahead',
  imports: [FORM_FIELD_PARTS, MatAutocomplete, MatAutocompleteTrigger, MatOption],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './type-ahead.html',
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class TypeAhead implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = input(false);
  readonly invalid = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly disabled = input(false);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly hint = input('');
  /** What to say beneath a name that is to be added. */
  readonly newHint = input('');
  readonly search = input.required<(q: string) => Promise<readonly Choice[]>>();
  /** Whom the field may already hold: their names are known without asking. */
  readonly known = input<readonly Choice[]>([]);
  /** The words of the offer to add what is not there; without them only what is there can be picked. */
  readonly addLabel = input<(name: string) => string>();

  private readonly box = viewChild.required(MatInput);
  private readonly trigger = viewChild.required(MatAutocompleteTrigger);
  private readonly found = signal<readonly Choice[]>([]);
  private readonly picked = signal<readonly Choice[]>([]);
  private typing: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private isHere = false;

  protected readonly suggestions = this.found.asReadonly();
  protected readonly text = computed(() => {
    const chosen = readChosen(this.value());
    switch (chosen.kind) {
      case 'nothing':
        return '';
      case 'known':
        return this.nameOf(chosen.id);
      case 'new':
        return chosen.name;
      case 'unclear':
        return chosen.typed;
    }
  });
  /** The offer to add what was typed, when nothing of that name is there. */
  protected readonly offer = computed(() => {
    const chosen = readChosen(this.value());
    const name = chosen.kind === 'unclear' ? chosen.typed.trim() : '';
    const words = this.addLabel();
    const isThere = this.found().some((choice) => choice.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    return words === undefined || name === '' || isThere ? null : { value: newChoice(name), words: words(name) };
  });
  protected readonly hintNow = computed(() =>
    readChosen(this.value()).kind === 'new' ? this.newHint() || this.hint() : this.hint(),
  );
  protected readonly message = computed(() => this.errors()[0]?.message ?? '');

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
    effect(() => {
      // The Material input only follows a form control of its own; here the field of the form is this component.
      const box = this.box();
      box.errorState = this.touched() && this.invalid();
      box.stateChanges.next();
    });
  }

  focus(): void {
    this.box().focus();
  }

  protected readonly display = (value: string | null): string => {
    const chosen = readChosen(value ?? '');
    return chosen.kind === 'known' ? this.nameOf(chosen.id) : chosen.kind === 'new' ? chosen.name : '';
  };

  protected typed(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const typed = event.target.value;
      this.value.set(typed === '' ? '' : unclearChoice(typed));
      this.look(typed.trim(), TYPING_PAUSE_MS);
    }
  }

  protected entered(): void {
    this.isHere = true;
    if (this.value() === '') {
      this.look('', 0);
    }
  }

  protected pick(value: string): void {
    const choice = this.found().find(({ id }) => id === value);
    if (choice !== undefined) {
      this.picked.update((choices) => [...choices, choice]);
    }
    this.value.set(value);
  }

  protected left(): void {
    this.isHere = false;
    if (this.found().length === 0) {
      // A list without options waits for them, and would open over the next fields when they come.
      this.trigger().closePanel();
    }
    // While the list is open the field may lose the focus to one of its options; then it is settled when the list closes.
    if (!this.trigger().panelOpen) {
      this.settle();
      this.touch.emit();
    }
  }

  protected settle(): void {
    const chosen = readChosen(this.value());
    if (chosen.kind === 'unclear') {
      this.pick(settle(chosen.typed, this.found(), this.addLabel() !== undefined));
    }
  }

  private look(q: string, pause: number): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.ask(q), pause);
  }

  private async ask(q: string): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    try {
      const found = await this.search()(q);
      // A slow answer to an earlier text does not replace a later one.
      if (turn === this.asked) {
        this.found.set(found);
        if (!this.isHere) {
          // Somebody types faster than the answer comes: what they left in the field is looked up all the same.
          this.settle();
        }
      }
    } catch {
      // Without suggestions the field still takes text; sending the form will say what is wrong.
      this.found.set([]);
    }
  }

  private nameOf(id: string): string {
    return [...this.picked(), ...this.known(), ...this.found()].find((choice) => choice.id === id)?.name ?? '';
  }
}
