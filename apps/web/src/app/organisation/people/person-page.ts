import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { email, form, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ErrorSummary, Icon, Panel, type PanelFace, READY, type SummaryError } from '@tandem/ui';
import { PageHeader, Session, TextPipe, Texts } from '../../platform';
import { Meanwhile, guardUnsaved, sendForm } from '../../platform/editing';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { DeparturePanel } from './departure-panel';
import { GrantsField } from './grants-field';
import { hasRepeatedGrant, rolesLeft } from './person-draft';
import { PersonPageStore } from './person-page.store';

const PASSWORD = { shortest: 12, longest: 128 } as const;
const LONGEST = 120;

/** Adds a person or changes one: who they are, what they may do, and whether they may sign in. */
@Component({
  selector: 'tnd-person-page',
  imports: [
    DeparturePanel,
    ErrorSummary,
    FORM_FIELD_PARTS,
    GrantsField,
    Icon,
    Meanwhile,
    PageHeader,
    Panel,
    RouterLink,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [PersonPageStore],
  templateUrl: './person-page.html',
  styleUrl: '../edit-page.scss',
})
export class PersonPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  protected readonly store = inject(PersonPageStore);

  protected readonly isNew = computed(() => this.store.id() === null);
  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly face = computed((): PanelFace => {
    if (!this.session.can('person.edit')) {
      return { state: 'not-allowed', text: this.texts.t('organisation.person.notAllowed') };
    }
    if (!this.isNew() && this.store.face().state !== 'ready') {
      return this.store.face();
    }
    return this.store.isReady() ? READY : { state: 'loading' };
  });
  protected readonly heading = computed(() => {
    const name = this.store.person()?.name;
    return this.isNew() || name === undefined ? this.texts.t('organisation.people.add') : name;
  });
  protected readonly action = computed(() => {
    const name = this.store.edited.draft().name.trim();
    if (!this.isNew()) {
      return this.texts.t('organisation.person.save', { name: this.store.person()?.name ?? name });
    }
    return name === ''
      ? this.texts.t('organisation.people.add')
      : this.texts.t('organisation.person.addNamed', { name });
  });

  /** Of whom to say what they would leave behind: nobody as long as nothing is taken from them. */
  protected readonly departure = computed(() => {
    const person = this.store.person();
    const keeps = rolesLeft(this.store.edited.before(), this.store.edited.draft());
    return person === undefined || keeps === null ? null : { personId: person.id, keeps };
  });

  protected readonly form = form(this.store.edited.draft, (path) => {
    required(path.name, { message: () => this.texts.t('organisation.person.nameMissing') });
    required(path.email, { message: () => this.texts.t('organisation.person.emailMissing') });
    email(path.email, { message: () => this.texts.t('organisation.setup.adminEmailNotOne') });
    for (const field of [path.name, path.title]) {
      maxLength(field, LONGEST, { message: () => this.texts.t('organisation.tooLong', { length: LONGEST }) });
    }
    minLength(path.password, PASSWORD.shortest, {
      message: () => this.texts.t('organisation.setup.passwordShort', { length: PASSWORD.shortest }),
    });
    maxLength(path.password, PASSWORD.longest, {
      message: () => this.texts.t('organisation.tooLong', { length: PASSWORD.longest }),
    });
    validate(path.grants, ({ value }) =>
      hasRepeatedGrant(value()) ? { kind: 'repeated', message: this.texts.t('organisation.grant.repeated') } : null,
    );
  });

  constructor() {
    guardUnsaved(
      () => {
        const name = this.store.person()?.name ?? this.store.edited.draft().name.trim();
        return this.texts.t(this.isNew() ? 'frame.unsaved.newPerson' : 'frame.unsaved.person', { name });
      },
      () => !this.isBusy() && this.store.edited.isChanged(),
    );
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.errors.set([]);
    const fields = {
      '/name': this.form.name,
      '/email': this.form.email,
      '/title': this.form.title,
      '/unitId': this.form.unitId,
      '/password': this.form.password,
    };
    try {
      this.errors.set(
        await sendForm(this.form, {
          work: () => this.store.save(),
          failure: (problem) => this.store.refused(problem, fields),
        }),
      );
    } finally {
      this.isBusy.set(false);
    }
  }

  protected setActive(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const isActive = event.target.checked;
      this.store.edited.draft.update((draft) => ({ ...draft, isActive }));
    }
  }
}
