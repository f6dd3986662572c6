import { Injectable, computed, inject } from '@angular/core';
import { read } from '../api/read';
import { type Page } from '../api/read-list';
import { type PersonRef } from '../api/shapes';
import { type LocalisedText } from '../i18n/language';
import { Texts } from '../i18n/texts';
import { Session } from '../session/session';
import { type NameOf } from './trail-words';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface CodeNamed extends Named {
  readonly code: string;
  /** A line goes on under the same code in the next year, and is another line. */
  readonly fiscalYear: string;
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
  private readonly session = inject(Session);
  private readonly units = read<Page<Named>>(() => ({ path: '/units' }));
  private readonly vendors = read<Page<Named>>(() => ({ path: '/vendors', query: { limit: MANY } }));
  private readonly stages = read<Page<Stage>>(() => ({ path: '/life-cycle-stages' }));
  private readonly tools = read<Page<Named>>(() => ({ path: '/tools', query: { limit: MANY } }));
  /** Asked only of those who may read lines: an attempt that is refused would be one more event of the trail. */
  private readonly lines = read<Page<CodeNamed>>(() =>
    this.session.can('budget-line.read') ? { path: '/budget-lines', query: { limit: MANY } } : undefined,
  );
  private readonly known = read<Page<PersonRef>>(() => ({ path: '/people', query: { limit: MANY } }));

  readonly people = computed(() => this.known.value()?.items ?? []);
  readonly nameOf = computed((): NameOf => {
    const named = [this.known, this.units, this.vendors, this.tools].flatMap((list) => list.value()?.items ?? []);
    const lines = (this.lines.value()?.items ?? []).map(({ id, code, name, fiscalYear }) => ({
      id,
      name: `${code} ${name}, ${fiscalYear}`,
    }));
    const stages = (this.stages.value()?.items ?? []).map(({ id, name }) => ({ id, name: this.texts.local(name) }));
    const names = new Map([...named, ...lines, ...stages].map(({ id, name }) => [id, name]));
    return (id) => names.get(id);
  });
}
