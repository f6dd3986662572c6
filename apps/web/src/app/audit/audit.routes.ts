import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('audit')],
    loadComponent: () => import('./audit-page').then((page) => page.AuditPage),
  },
];
