import { type PersonView } from '@tandem/api-client';
import { type ListColumn, codeWords } from '../../platform/listing';
import { type GrantContext, ROLES, rolesWords } from './grant-words';

/** The columns of the list of people. */
export function peopleColumns(context: GrantContext): readonly ListColumn<PersonView>[] {
  const { texts } = context;
  const stateWords = codeWords(['active', 'disabled'], (state) => texts.t(`organisation.people.${state}`));
  return [
    {
      key: 'name',
      header: texts.t('organisation.people.name'),
      text: (person) => person.name,
      note: (person) => person.email,
      minWidth: '180px',
      file: [
        { key: 'name', header: texts.t('organisation.people.name') },
        { key: 'email', header: texts.t('organisation.people.email') },
      ],
    },
    { key: 'title', header: texts.t('organisation.people.title'), text: (person) => person.title ?? '–' },
    { key: 'unit', header: texts.t('organisation.people.unit'), text: (person) => person.unit?.name ?? '–' },
    {
      key: 'roles',
      header: texts.t('organisation.people.roles'),
      text: (person) => rolesWords(person, context),
      minWidth: '180px',
      file: [
        {
          key: 'roles',
          header: texts.t('organisation.people.roles'),
          words: codeWords(ROLES, (role) => texts.t(`app.role.${role}`)),
        },
      ],
    },
    {
      key: 'status',
      header: texts.t('organisation.people.state'),
      text: (person) => texts.t(person.isActive ? 'organisation.people.active' : 'organisation.people.disabled'),
      file: [{ key: 'status', header: texts.t('organisation.people.state'), words: stateWords }],
    },
  ];
}
