import { type Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';
import { type PolicyDraftPage } from './edit/policy-draft-page';

export const routes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('policies'), texts('policies')],
    children: [
      { path: '', loadComponent: () => import('./policies-page').then((page) => page.PoliciesPage) },
      {
        path: 'import',
        loadComponent: () => import('./import/policy-import-page').then((page) => page.PolicyImportPage),
      },
      {
        path: ':id/draft',
        canDeactivate: [(page: PolicyDraftPage) => page.mayLeave()],
        loadComponent: () => import('./edit/policy-draft-page').then((page) => page.PolicyDraftPage),
      },
    ],
  },
];
