import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';
import { mayLeave } from '../platform/editing/unsaved';

export const routes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('tools'), texts('registry', 'audit', 'listing')],
    children: [
      { path: '', loadComponent: () => import('./tools-page').then((page) => page.ToolsPage) },
      {
        path: 'new',
        canActivate: [mayOpen('toolForm')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./form/new-tool-page').then((page) => page.NewToolPage),
      },
      { path: 'map', loadComponent: () => import('./map/stage-map-page').then((page) => page.StageMapPage) },
      {
        path: ':slug/edit',
        canActivate: [mayOpen('toolForm')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./form/edit-tool-page').then((page) => page.EditToolPage),
      },
      { path: ':slug/why', loadComponent: () => import('./why/why-page').then((page) => page.WhyPage) },
      { path: ':slug', loadComponent: () => import('./tool-page').then((page) => page.ToolPage) },
    ],
  },
];
