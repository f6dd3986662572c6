import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Panel, UndoBar } from '@tandem/ui';
import { PageHeader, Session, TextPipe } from '../../platform';
import { OrganisationNav } from '../organisation-nav';
import { CalendarSection } from './calendar-section';
import { CalendarsStore } from './calendars.store';

/** On which days people work, country by country. */
@Component({
  selector: 'tnd-calendars-page',
  imports: [CalendarSection, Icon, OrganisationNav, PageHeader, Panel, RouterLink, TextPipe, UndoBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [CalendarsStore],
  templateUrl: './calendars-page.html',
  styleUrl: './calendars-page.scss',
})
export class CalendarsPage {
  private readonly session = inject(Session);
  protected readonly store = inject(CalendarsStore);
  protected readonly canEdit = computed(() => this.session.can('organisation.edit'));
  protected readonly hasDefault = computed(() => this.store.calendars().some(({ isDefault }) => isDefault));

  protected setYear(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.store.setYear(event.target.value);
    }
  }
}
