import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('dashboards')],
    children: [{ path: '', loadComponent: () => import('./spend-page').then((page) => page.SpendPage) }],
  },
];
