import { Injectable, inject } from '@angular/core';
import { type PersonList, type PersonView, type VendorList } from '@tandem/api-client';
import { Api } from '../api/api';
import { type Choice } from './chosen';

const SHOWN = 8;

/** Finds people and vendors by a part of their name. */
@Injectable({ providedIn: 'root' })
export class Lookups {
  private readonly api = inject(Api);

  /** People who work here now. */
  readonly people = async (q: string): Promise<readonly Choice[]> => {
    const { items } = await this.api.get<PersonList>('/people', { q, limit: SHOWN });
    return items.filter((person) => person.isActive).map(choiceOf);
  };

  /** People, also those who have left. */
  readonly everybody = async (q: string): Promise<readonly Choice[]> => {
    const { items } = await this.api.get<PersonList>('/people', { q, limit: SHOWN });
    return items.map(choiceOf);
  };

  /** Vendors, by a present or a former name. */
  readonly vendors = async (q: string): Promise<readonly Choice[]> => {
    const { items } = await this.api.get<VendorList>('/vendors', { q, limit: SHOWN });
    return items.map(({ id, name, formerNames }) => ({ id, name, note: formerNames.join(', ') }));
  };
}

const choiceOf = ({ id, name, title, unit }: PersonView): Choice => ({
  id,
  name,
  note: [title, unit?.name].filter(Boolean).join(', '),
});
