import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('home')],
    loadComponent: () => import('./home-page').then((page) => page.HomePage),
  },
];
