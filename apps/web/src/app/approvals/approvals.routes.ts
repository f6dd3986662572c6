import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const decisionRoutes: Routes = [
  {
    path: '',
    canActivate: [texts('approvals')],
    children: [
      { path: '', loadComponent: () => import('./inbox-page').then((page) => page.InboxPage) },
      { path: ':id', loadComponent: () => import('./inbox-page').then((page) => page.InboxPage) },
    ],
  },
];

export const requestRoutes: Routes = [
  {
    path: '',
    canActivate: [texts('approvals')],
    children: [
      { path: '', loadComponent: () => import('./requests-page').then((page) => page.RequestsPage) },
      { path: 'new', loadComponent: () => import('./request-form-page').then((page) => page.RequestFormPage) },
      { path: ':id', loadComponent: () => import('./request-page').then((page) => page.RequestPage) },
      { path: ':id/edit', loadComponent: () => import('./request-form-page').then((page) => page.RequestFormPage) },
    ],
  },
];
