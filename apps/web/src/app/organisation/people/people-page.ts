import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PersonList, type PersonView, type UnitList } from '@tandem/api-client';
import { DataTable, type FilterField, FilterBar, Icon, Panel, type RowLink, StatusChip, TableCell } from '@tandem/ui';
import {
  Formatting,
  PageHeader,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
  panelFace,
  read,
  readList,
  urlState,
} from '../../platform';
import { OrganisationNav } from '../organisation-nav';
import { ROLES } from './grant-words';
import { peopleColumns } from './people-columns';

/** Who works with Tandem, in which roles, and how far these reach. */
@Component({
  selector: 'tnd-people-page',
  imports: [
    DataTable,
    FilterBar,
    Icon,
    OrganisationNav,
    PageHeader,
    Panel,
    RouterLink,
    StatusChip,
    TableCell,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-page.html',
})
export class PeoplePage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);

  protected readonly url = urlState({ q: {}, role: { allowed: ROLES } });
  protected readonly people = readList<PersonView, PersonList>(() => ({ path: '/people', query: this.url.values() }));
  private readonly units = read<UnitList>(() => ({ path: '/units' }));

  protected readonly face = panelFace(this.people, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t('organisation.people.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.texts.t('organisation.people.filteredOut'),
  });
  protected readonly canEdit = computed(() => this.session.can('person.edit'));
  protected readonly columns = computed(() =>
    peopleColumns({ texts: this.texts, format: this.format(), units: this.units.value()?.items ?? [] }),
  );
  protected readonly filters = computed((): readonly FilterField[] => [
    {
      key: 'role',
      label: this.texts.t('organisation.people.role'),
      kind: 'select',
      options: ROLES.map((role) => ({ value: role, label: this.texts.t(`app.role.${role}`) })),
    },
  ]);
  protected readonly moreProblem = computed(() => {
    const problem = this.people.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly keyOf = (person: PersonView): string => person.id;
  protected readonly linkOf: RowLink<PersonView> = (person) =>
    this.canEdit() ? { path: `/people/${person.id}` } : null;
}
