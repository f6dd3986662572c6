import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';
import { mayLeave } from '../platform/editing/unsaved';

export const lineRoutes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('budgets'), texts('budget', 'listing')],
    children: [
      { path: '', loadComponent: () => import('./lines-page').then((page) => page.LinesPage) },
      {
        path: 'new',
        canActivate: [mayOpen('lineForm')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./line-form-page').then((page) => page.LineFormPage),
      },
      { path: ':id', loadComponent: () => import('./line-page').then((page) => page.LinePage) },
    ],
  },
];

export const entryRoutes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('entries'), texts('budget', 'listing')],
    children: [{ path: '', loadComponent: () => import('./entries-page').then((page) => page.EntriesPage) }],
  },
];
