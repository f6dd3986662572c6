import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('policies'), texts('policies')],
    children: [{ path: '', loadComponent: () => import('./policies-page').then((page) => page.PoliciesPage) }],
  },
];
