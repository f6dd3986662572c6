import { Injectable, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type PersonView, type UnitList } from '@tandem/api-client';
import { Api, Formatting, ProblemTexts, Texts, panelFace, read } from '../../platform';
import { type FormFailure, type ServerFields, formFailure } from '../../platform/forms';
import { Edited } from '../../platform/editing';
import { type ProblemError } from '../../platform';
import { grantWords } from './grant-words';
import { EMPTY_PERSON, type PersonDraft, changeOf, draftOf, inputOf } from './person-draft';

type Field = keyof PersonDraft;

/** A person being added, when the address is /people/new, or edited. */
@Injectable()
export class PersonPageStore {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  /** Null for somebody new. */
  readonly id = computed(() => this.parameters().get('id'));
  private readonly loaded = read<PersonView>(() => {
    const id = this.id();
    return id === null ? undefined : { path: `/people/${encodeURIComponent(id)}` };
  });
  private readonly unitList = read<UnitList>(() => ({ path: '/units' }));
  readonly edited = new Edited<PersonView, PersonDraft>({
    empty: EMPTY_PERSON,
    draftOf,
    label: (field) => this.texts.t(LABELS[field]),
    words: (field, draft) => this.said(field, draft),
  });

  readonly face = panelFace(this.loaded);
  readonly units = computed(() => this.unitList.value()?.items ?? []);
  readonly person = this.edited.thing;
  /** The person and the units are here: a choice drawn before its options would have its label over what it holds. */
  readonly isReady = computed(() => !this.unitList.isLoading() && (this.id() === null || this.person() !== undefined));

  constructor() {
    effect(() => {
      const person = this.loaded.value();
      if (person !== undefined && this.person() === undefined) {
        this.edited.begin(person);
      }
    });
  }

  reload(): void {
    this.loaded.reload();
  }

  async save(): Promise<void> {
    const person = this.person();
    const draft = this.edited.draft();
    if (person === undefined) {
      await this.api.post<PersonView>('/people', inputOf(draft));
    } else {
      const change = changeOf(this.edited.before(), draft);
      if (Object.keys(change).length > 0) {
        await this.api.patch<PersonView>(`/people/${person.id}`, change, { ifMatch: person.version });
      }
    }
    await this.router.navigateByUrl('/people');
  }

  /** A stale version brings theirs in beneath what was typed; anything else is told at its field. */
  async refused(problem: ProblemError, fields: ServerFields): Promise<FormFailure> {
    const before = this.person();
    if (problem.code === 'version.stale' && before !== undefined) {
      this.edited.meet(await this.api.get<PersonView>(`/people/${before.id}`));
      return { fields: [], general: [] };
    }
    const email = fields['/email'];
    if (problem.code === 'duplicate' && before === undefined && email !== undefined) {
      const message = this.texts.t('organisation.person.emailTaken');
      return { fields: [{ kind: 'server', message, fieldTree: email }], general: [] };
    }
    if (problem.code === 'duplicate') {
      return { fields: [], general: [{ text: this.texts.t('organisation.person.lastAdmin') }] };
    }
    return formFailure(problem, fields, this.problems);
  }

  private said(field: Field, draft: PersonDraft): string {
    switch (field) {
      case 'grants': {
        const context = { texts: this.texts, format: this.format(), units: this.units() };
        const grants = draft.grants.map(({ role, unitId, fundSource }) =>
          grantWords({ role, unitId: unitId || null, fundSource: sourceOf(fundSource) }, context),
        );
        return grants.length === 0 ? this.texts.t('organisation.people.noRole') : this.format().list(grants);
      }
      case 'unitId':
        return this.units().find(({ id }) => id === draft.unitId)?.name ?? '–';
      case 'isActive':
        return this.texts.t(draft.isActive ? 'organisation.people.active' : 'organisation.people.disabled');
      case 'password':
        return '–';
      case 'name':
      case 'email':
      case 'title':
        return draft[field] || '–';
    }
  }
}

const LABELS = {
  name: 'organisation.people.name',
  email: 'organisation.people.email',
  title: 'organisation.people.title',
  unitId: 'organisation.people.unit',
  isActive: 'organisation.people.state',
  grants: 'organisation.people.roles',
  password: 'organisation.person.password',
} as const satisfies Readonly<Record<Field, string>>;

function sourceOf(value: string): 'it' | 'marketing' | 'shadow' | null {
  return value === 'it' || value === 'marketing' || value === 'shadow' ? value : null;
}
