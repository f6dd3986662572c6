import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleQueries, PeopleQuery, type PersonView } from '../identity';
import { code, type ExportColumns, text } from './export-column';
import { ExportRegistry } from './export-registry';

const COLUMNS: ExportColumns<PersonView> = {
  name: text(({ name }) => name),
  email: text(({ email }) => email),
  title: text(({ title }) => title),
  unit: text(({ unit }) => unit?.name ?? null),
  roles: code(({ roles }) => roles),
  status: code(({ isActive }) => (isActive ? 'active' : 'disabled')),
};

/** Identity lies below exports, so its list is handed over from here. */
@Injectable()
export class PeopleExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly people: PeopleQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<PeopleQuery, PersonView>({
      key: 'people',
      title: { en: 'People', es: 'Personas' },
      permission: 'person.read',
      query: PeopleQuery,
      columns: COLUMNS,
      read: (query) => this.people.list(query),
    });
  }
}
