import { Injectable, computed, inject } from '@angular/core';
import { read } from '../api/read';
import { type Page } from '../api/read-list';
import { type PersonRef } from '../api/shapes';
import { type LocalisedText } from '../i18n/language';
import { Texts } from '../i18n/texts';
import { type NameOf } from './trail-words';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Stage {
  readonly id: string;
  readonly name: LocalisedText;
}

const MANY = 200;

/**
 * Turns the ids in a change into names. Provided by the page that shows changes. Silent when a list cannot be read: an
 * id without a name is shown shortened, which is worse to read and no less true.
 */
@Injectable()
export class TrailNames {
  private readonly texts = inject(Texts);
  private readonly units = read<Page<Named>>(() => ({ path: '/units' }));
  private readonly vendors = read<Page<Named>>(() => ({ path: '/vendors', query: { limit: MANY } }));
  private readonly stages = read<Page<Stage>>(() => ({ path: '/life-cycle-stages' }));
  private readonly known = read<Page<PersonRef>>(() => ({ path: '/people', query: { limit: MANY } }));

  readonly people = computed(() => this.known.value()?.items ?? []);
  readonly nameOf = computed((): NameOf => {
    const named = [...this.people(), ...(this.units.value()?.items ?? []), ...(this.vendors.value()?.items ?? [])];
    const stages = (this.stages.value()?.items ?? []).map(({ id, name }) => ({ id, name: this.texts.local(name) }));
    const names = new Map([...named, ...stages].map(({ id, name }) => [id, name]));
    return (id) => names.get(id);
  });
}
