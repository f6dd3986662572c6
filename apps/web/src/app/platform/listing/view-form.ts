import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { type Role } from '../api/shapes';
import { TextPipe } from '../i18n/text-pipes';
import { type SavedView } from './saved-views';

export type ViewName = Pick<SavedView, 'name' | 'sharedWith'>;

const LONGEST_NAME = 80;

/** The name of a saved view, and the role it is shared with. */
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
    span {
      font: var(--mat-sys-label-large);
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

  protected save(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (name !== '') {
      this.saved.emit({ name, sharedWith: this.sharedWith() });
    }
  }
}
