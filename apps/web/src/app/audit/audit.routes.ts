import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('audit'), texts('audit', 'listing')],
    loadComponent: () => import('./audit-page').then((page) => page.AuditPage),
  },
];
