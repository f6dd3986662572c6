import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('audit'), texts('audit', 'listing')],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./audit-page').then((page) => page.AuditPage) },
      {
        path: 'sample',
        canActivate: [texts('budget')],
        loadComponent: () => import('./sample-page').then((page) => page.SamplePage),
      },
      { path: ':event', loadComponent: () => import('./audit-event-page').then((page) => page.AuditEventPage) },
    ],
  },
];
