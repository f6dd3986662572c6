import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type PersonList } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { PageHeader, type Role, Session, TextPipe, Texts, holdersOf, isPlace, read } from '../platform';
import { RoleHolders } from './role-holders';

/** The one face of a closed door: what it is, who can open it by name, whom to ask, and nothing else. */
@Component({
  selector: 'tnd-not-allowed-page',
  imports: [Icon, PageHeader, RoleHolders, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-page-header [heading]="heading()" [summary]="summary()" />
    @if (roles().length > 0) {
      <section class="tnd-card" aria-labelledby="tnd-who-can">
        <h2 id="tnd-who-can"><tnd-icon name="lock" /> {{ 'frame.notAllowed.whoCan' | tndText }}</h2>
        <dl>
          @for (role of roles(); track role) {
            <div>
              <dt>{{ name(role) }}</dt>
              <dd><tnd-role-holders [role]="role" /></dd>
            </div>
          }
        </dl>
      </section>
    }
    <p class="ways">
      @if (ask(); as administrator) {
        <a class="tnd-button tnd-button-primary" [href]="administrator.address">{{ administrator.label }}</a>
      }
      <a class="tnd-button" routerLink="/home">{{ 'app.notFound.home' | tndText }}</a>
    </p>
  `,
  styles: `
    :host {
      display: block;
      max-width: 640px;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
      font: var(--mat-sys-title-medium);
    }
    dl {
      display: grid;
      gap: 12px;
      margin: 12px 0 0;
    }
    dt {
      font: var(--mat-sys-label-large);
    }
    dd {
      margin: 0;
      color: var(--mat-sys-on-surface-variant);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 16px;
    }
  `,
})
export class NotAllowedPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  private readonly place = computed(() => {
    const name = this.query().get('place');
    return isPlace(name) ? name : null;
  });
  private readonly administrators = read<PersonList>(() => ({ path: '/people', query: { role: 'admin', limit: 1 } }));

  protected readonly roles = computed(() => {
    const place = this.place();
    return place === null ? [] : holdersOf(place);
  });
  protected readonly heading = computed(() => {
    const place = this.place();
    return this.texts.t(place === null ? 'frame.notAllowed.heading' : `frame.place.${place}`);
  });
  protected readonly summary = computed(() => {
    const roles = (this.session.me()?.roles ?? []).map((role) => this.texts.t(`app.role.${role}`));
    return this.texts.t('frame.notAllowed.summary', { roles: roles.join(' · ') });
  });
  /** A letter to an administrator that says what is asked for. */
  protected readonly ask = computed(() => {
    const person = this.administrators.value()?.items[0];
    if (person === undefined) {
      return null;
    }
    const subject = this.texts.t('frame.notAllowed.subject', { place: this.heading() });
    return {
      address: `mailto:${encodeURIComponent(person.email)}?subject=${encodeURIComponent(subject)}`,
      label: this.texts.t('frame.notAllowed.ask', { name: person.name }),
    };
  });

  protected name(role: Role): string {
    return this.texts.t(`app.role.${role}`);
  }
}
