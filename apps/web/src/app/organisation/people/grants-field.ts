import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, model, output } from '@angular/core';
import { type FormValueControl, type ValidationError } from '@angular/forms/signals';
import { type Role, type UnitView } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { TextPipe, Texts } from '../../platform';
import { ROLES } from './grant-words';
import { type GrantDraft } from './person-draft';

/** The roles of a person, each with the unit and the source of funds it reaches. */
@Component({
  selector: 'tnd-grants-field',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grants-field.html',
  styleUrl: './grants-field.scss',
})
export class GrantsField implements FormValueControl<readonly GrantDraft[]> {
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly value = model<readonly GrantDraft[]>([]);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();
  readonly units = input.required<readonly UnitView[]>();

  protected readonly roles = ROLES;
  protected readonly rows = computed(() =>
    this.value().map((grant, index) => ({ ...grant, index, name: this.texts.t(`app.role.${grant.role}`) })),
  );
  protected readonly message = computed(() => (this.touched() ? (this.errors()[0]?.message ?? '') : ''));

  focus(): void {
    this.host.querySelector<HTMLElement>('select, button')?.focus();
  }

  protected add(): void {
    this.value.update((grants) => [...grants, { role: 'requester', unitId: '', fundSource: '' }]);
  }

  protected remove(index: number): void {
    this.value.update((grants) => grants.filter((_, position) => position !== index));
    // The pressed button is gone; the focus stays with the roles.
    this.focus();
  }

  protected setRole(index: number, event: Event): void {
    const role = ROLES.find((known) => known === selected(event));
    if (role !== undefined) {
      this.change(index, { role });
    }
  }

  protected setUnit(index: number, event: Event): void {
    this.change(index, { unitId: selected(event) });
  }

  protected setSource(index: number, event: Event): void {
    this.change(index, { fundSource: selected(event) });
  }

  private change(index: number, change: Partial<{ role: Role; unitId: string; fundSource: string }>): void {
    this.value.update((grants) =>
      grants.map((grant, position) => (position === index ? { ...grant, ...change } : grant)),
    );
    this.touch.emit();
  }
}

function selected(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : '';
}
