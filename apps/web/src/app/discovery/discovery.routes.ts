import { type Routes } from '@angular/router';
import { texts } from '../platform';

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('discovery')],
    children: [
      { path: '', loadComponent: () => import('./findings-page').then((page) => page.FindingsPage) },
      { path: 'imports', loadComponent: () => import('./imports-page').then((page) => page.ImportsPage) },
      { path: 'imports/new', loadComponent: () => import('./new-import-page').then((page) => page.NewImportPage) },
      { path: 'imports/:id', loadComponent: () => import('./import-page').then((page) => page.ImportPage) },
      { path: ':id', loadComponent: () => import('./findings-page').then((page) => page.FindingsPage) },
    ],
  },
];
