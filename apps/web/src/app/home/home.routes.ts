import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('home')],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./home-page').then((page) => page.HomePage) },
      {
        path: 'approved-after-payment',
        canActivate: [mayOpen('entries')],
        loadComponent: () => import('./late-approvals-page').then((page) => page.LateApprovalsPage),
      },
    ],
  },
];
