import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('identity')],
    loadComponent: () => import('./sign-in-page').then((page) => page.SignInPage),
  },
];
