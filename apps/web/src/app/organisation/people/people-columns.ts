import { type PersonView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { type GrantContext, rolesWords } from './grant-words';

/** The columns of the list of people. */
export function peopleColumns(context: GrantContext): readonly TableColumn<PersonView>[] {
  const { texts } = context;
  return [
    {
      key: 'name',
      header: texts.t('organisation.people.name'),
      text: (person) => person.name,
      note: (person) => person.email,
      minWidth: '180px',
    },
    { key: 'title', header: texts.t('organisation.people.title'), text: (person) => person.title ?? '–' },
    { key: 'unit', header: texts.t('organisation.people.unit'), text: (person) => person.unit?.name ?? '–' },
    {
      key: 'roles',
      header: texts.t('organisation.people.roles'),
      text: (person) => rolesWords(person, context),
      minWidth: '180px',
    },
    {
      key: 'state',
      header: texts.t('organisation.people.state'),
      text: (person) => texts.t(person.isActive ? 'organisation.people.active' : 'organisation.people.disabled'),
    },
  ];
}
