import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('organisation')],
    loadComponent: () => import('./setup-page').then((page) => page.SetupPage),
  },
];
