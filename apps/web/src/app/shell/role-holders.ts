import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type PersonList } from '@tandem/api-client';
import { Formatting, type Role, Texts, read } from '../platform';

const NAMED = 3;

/** The people who hold a role, by name; of many, the first three. */
@Component({
  selector: 'tnd-role-holders',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ words() }}`,
})
export class RoleHolders {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  readonly role = input.required<Role>();

  private readonly people = read<PersonList>(() => ({
    path: '/people',
    query: { role: this.role(), limit: NAMED + 1 },
  }));
  protected readonly words = computed(() => {
    const people = this.people.value()?.items;
    if (people === undefined) {
      return '…';
    }
    const names = people.slice(0, NAMED).map(({ name, unit }) => (unit === null ? name : `${name} (${unit.name})`));
    const more = people.length > NAMED ? [this.texts.t('frame.notAllowed.others')] : [];
    return names.length === 0 ? this.texts.t('app.ui.nobody') : this.format().list([...names, ...more]);
  });
}
