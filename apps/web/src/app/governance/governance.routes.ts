import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('governance'), texts('governance', 'listing')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./governance-page').then((page) => page.GovernancePage),
      },
      { path: 'bypasses', loadComponent: () => import('./bypasses-page').then((page) => page.BypassesPage) },
    ],
  },
];
