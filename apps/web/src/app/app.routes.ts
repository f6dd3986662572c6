import { type Routes } from '@angular/router';
import { homeParts } from './home-parts';
import { HOME_PARTS } from './home/home-parts';
import { pressPainted, signedIn, texts } from './platform';

/** The addresses of the product. Each feature is a chunk of its own; links between features go through the router. */
export const routes: Routes = [
  { path: 'sign-in', loadChildren: () => import('./identity/identity.routes').then((feature) => feature.routes) },
  { path: 'setup', loadChildren: () => import('./organisation/organisation.routes').then((feature) => feature.routes) },
  {
    path: '',
    loadComponent: () => import('./shell/shell').then((frame) => frame.Shell),
    canActivate: [signedIn, texts('frame')],
    canActivateChild: [pressPainted],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'home' },
      {
        path: 'home',
        providers: [{ provide: HOME_PARTS, useValue: homeParts }],
        loadChildren: () => import('./home/home.routes').then((feature) => feature.routes),
      },
      {
        path: 'decisions',
        loadChildren: () => import('./approvals/approvals.routes').then((feature) => feature.decisionRoutes),
      },
      {
        path: 'delegations',
        loadChildren: () => import('./approvals/approvals.routes').then((feature) => feature.delegationRoutes),
      },
      {
        path: 'e',
        loadChildren: () => import('./approvals/approvals.routes').then((feature) => feature.mailLinkRoutes),
      },
      {
        path: 'requests',
        loadChildren: () => import('./approvals/approvals.routes').then((feature) => feature.requestRoutes),
      },
      { path: 'tools', loadChildren: () => import('./registry/registry.routes').then((feature) => feature.routes) },
      { path: 'budgets', loadChildren: () => import('./budget/budget.routes').then((feature) => feature.lineRoutes) },
      {
        path: 'spend/entries',
        loadChildren: () => import('./budget/budget.routes').then((feature) => feature.entryRoutes),
      },
      { path: 'spend', loadChildren: () => import('./dashboards/dashboards.routes').then((feature) => feature.routes) },
      {
        path: 'discovery',
        loadChildren: () => import('./discovery/discovery.routes').then((feature) => feature.routes),
      },
      {
        path: 'governance',
        loadChildren: () => import('./governance/governance.routes').then((feature) => feature.routes),
      },
      { path: 'policies', loadChildren: () => import('./policies/policies.routes').then((feature) => feature.routes) },
      { path: 'audit', loadChildren: () => import('./audit/audit.routes').then((feature) => feature.routes) },
      {
        path: 'people',
        loadChildren: () => import('./organisation/organisation.routes').then((feature) => feature.peopleRoutes),
      },
      { path: 'notices', loadChildren: () => import('./notices/notices.routes').then((feature) => feature.routes) },
      { path: 'help', loadChildren: () => import('./help/help.routes').then((feature) => feature.routes) },
      {
        path: 'not-allowed',
        loadComponent: () => import('./shell/not-allowed-page').then((page) => page.NotAllowedPage),
      },
      { path: '**', loadComponent: () => import('./shell/not-found-page').then((page) => page.NotFoundPage) },
    ],
  },
];
