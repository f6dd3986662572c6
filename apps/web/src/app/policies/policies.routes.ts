import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('policies')],
    children: [{ path: '', loadComponent: () => import('./policies-page').then((page) => page.PoliciesPage) }],
  },
];
