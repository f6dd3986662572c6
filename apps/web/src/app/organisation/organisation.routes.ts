import { type Routes } from '@angular/router';
import { texts } from '../platform';

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
    canActivate: [texts('organisation')],
    children: [
      { path: '', loadComponent: () => import('./people/people-page').then((page) => page.PeoplePage) },
      { path: 'units', loadComponent: () => import('./lists/units-page').then((page) => page.UnitsPage) },
      { path: 'rates', loadComponent: () => import('./lists/rates-page').then((page) => page.RatesPage) },
      { path: 'new', loadComponent: () => import('./people/person-page').then((page) => page.PersonPage) },
      { path: ':id', loadComponent: () => import('./people/person-page').then((page) => page.PersonPage) },
    ],
  },
];
