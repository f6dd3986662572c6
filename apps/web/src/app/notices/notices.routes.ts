import { type Routes } from '@angular/router';
import { texts } from '../platform';
import { mayLeave } from '../platform/editing/unsaved';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('notices')],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./notices-page').then((page) => page.NoticesPage) },
      {
        path: 'mail',
        canDeactivate: [mayLeave],
        loadComponent: () => import('./mail-page').then((page) => page.MailPage),
      },
    ],
  },
];
