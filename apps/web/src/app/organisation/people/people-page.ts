import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PersonList, type PersonView, type UnitList } from '@tandem/api-client';
import { Icon, StatusChip, TableCell } from '@tandem/ui';
import { Formatting, PageHeader, Session, TextPipe, Texts, read } from '../../platform';
import { Listing, ListingFrame } from '../../platform/listing';
import { OrganisationNav } from '../organisation-nav';
import { ROLES } from './grant-words';
import { peopleColumns } from './people-columns';

/** Who works with Tandem, in which roles, and how far these reach. */
@Component({
  selector: 'tnd-people-page',
  imports: [Icon, ListingFrame, OrganisationNav, PageHeader, RouterLink, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-page.html',
})
export class PeoplePage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);
  private readonly units = read<UnitList>(() => ({ path: '/units' }));

  protected readonly canEdit = computed(() => this.session.can('person.edit'));
  protected readonly list = new Listing<PersonView, PersonList, 'q' | 'role'>({
    key: 'people',
    path: '/people',
    fields: { q: {}, role: { allowed: ROLES } },
    columns: () => peopleColumns({ texts: this.texts, format: this.format(), units: this.units.value()?.items ?? [] }),
    filters: () => [
      {
        key: 'role',
        label: this.texts.t('organisation.people.role'),
        kind: 'select',
        options: ROLES.map((role) => ({ value: role, label: this.texts.t(`app.role.${role}`) })),
      },
    ],
    link: ({ id }) => (this.canEdit() ? { path: `/people/${id}` } : null),
    words: {
      heading: () => this.texts.t('organisation.people.heading'),
      search: () => this.texts.t('organisation.people.search'),
      empty: () => this.texts.t('organisation.people.empty'),
      filteredOut: (filters) => this.texts.t('organisation.people.filteredOut', { filters }),
    },
  });
}
