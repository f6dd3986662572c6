import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('spend'), texts('dashboards', 'listing')],
    children: [{ path: '', loadComponent: () => import('./spend-page').then((page) => page.SpendPage) }],
  },
];
