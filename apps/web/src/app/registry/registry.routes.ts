import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('registry', 'audit')],
    children: [
      { path: '', loadComponent: () => import('./tools-page').then((page) => page.ToolsPage) },
      { path: ':slug', loadComponent: () => import('./tool-page').then((page) => page.ToolPage) },
    ],
  },
];
