import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('notices')],
    children: [{ path: '', loadComponent: () => import('./notices-page').then((page) => page.NoticesPage) }],
  },
];
