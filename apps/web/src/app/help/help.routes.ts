import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('help')],
    loadComponent: () => import('./help-page').then((page) => page.HelpPage),
  },
];
