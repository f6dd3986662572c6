import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { type Role } from '../api/shapes';
import { TextPipe } from '../i18n/text-pipes';
import { type SavedView, type ViewName } from './saved-views';

const LONGEST_NAME = 80;

/** The name of a saved view, the role it is shared with, and whether the list opens with it for that role. */
@Component({
  selector: 'tnd-view-form',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './view-form.html',
  styles: `
    form,
    label {
      display: grid;
      gap: 4px;
    }
    form {
      gap: 12px;
    }
    label.check {
      grid-template-columns: auto 1fr;
      align-items: start;
      gap: 8px;
    }
    label:not(.check) span {
      font: var(--mat-sys-label-large);
    }
    input[type='checkbox'] {
      width: 1.125rem;
      height: 1.125rem;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
    p {
      margin: 0;
      color: var(--mat-sys-error);
    }
  `,
})
export class ViewForm {
  /** The view to change; a new one without. */
  readonly view = input<SavedView>();
  /** The roles of whoever saves: a view is shared only with one's own. */
  readonly roles = input.required<readonly Role[]>();
  readonly action = input.required<string>();
  readonly problem = input('');

  readonly saved = output<ViewName>();

  protected readonly longest = LONGEST_NAME;
  protected readonly name = linkedSignal(() => this.view()?.name ?? '');
  protected readonly sharedWith = linkedSignal(() => this.view()?.sharedWith ?? null);
  private readonly wantsDefault = linkedSignal(() => this.view()?.isDefault ?? false);
  /** Only what a role shares can be how its list opens. */
  protected readonly isDefault = computed(() => this.wantsDefault() && this.sharedWith() !== null);
  /** A view may already be shared with a role that somebody else has. */
  protected readonly choices = computed(() => {
    const shared = this.view()?.sharedWith ?? null;
    return shared === null || this.roles().includes(shared) ? this.roles() : [shared, ...this.roles()];
  });

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.name.set(event.target.value);
    }
  }

  protected share(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      this.sharedWith.set(this.choices().find((role) => role === value) ?? null);
    }
  }

  protected makeDefault(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.wantsDefault.set(event.target.checked);
    }
  }

  protected save(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (name !== '') {
      this.saved.emit({ name, sharedWith: this.sharedWith(), isDefault: this.isDefault() });
    }
  }
}
