import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';
import { mayLeave } from '../platform/editing/unsaved';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('organisation')],
    loadComponent: () => import('./setup-page').then((page) => page.SetupPage),
  },
];

/** The pages about the company itself, behind the sign-in. */
export const peopleRoutes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('people'), texts('organisation', 'listing')],
    children: [
      { path: '', loadComponent: () => import('./people/people-page').then((page) => page.PeoplePage) },
      {
        path: 'units',
        canActivate: [mayOpen('units')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./lists/units-page').then((page) => page.UnitsPage),
      },
      {
        path: 'units/:id',
        canActivate: [mayOpen('units')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./units/unit-page').then((page) => page.UnitPage),
      },
      {
        path: 'stuck',
        canActivate: [mayOpen('stuck')],
        loadComponent: () => import('./stuck/stuck-page').then((page) => page.StuckPage),
      },
      {
        path: 'rates',
        canActivate: [mayOpen('rates')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./lists/rates-page').then((page) => page.RatesPage),
      },
      {
        path: 'calendars',
        canActivate: [mayOpen('calendars')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./calendars/calendars-page').then((page) => page.CalendarsPage),
      },
      {
        path: 'calendars/new',
        canActivate: [mayOpen('calendarForm')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./calendars/calendar-form-page').then((page) => page.CalendarFormPage),
      },
      {
        path: 'calendars/:country',
        canActivate: [mayOpen('calendarForm')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./calendars/calendar-form-page').then((page) => page.CalendarFormPage),
      },
      {
        path: 'new',
        canActivate: [mayOpen('personForm')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./people/person-page').then((page) => page.PersonPage),
      },
      {
        path: ':id',
        canActivate: [mayOpen('personForm')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./people/person-page').then((page) => page.PersonPage),
      },
    ],
  },
];
