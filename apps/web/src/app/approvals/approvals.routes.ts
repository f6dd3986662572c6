import { type Routes, type UrlMatchResult, type UrlSegment } from '@angular/router';
import { mayOpen, texts } from '../platform';
import { type RequestFormPage } from './wizard/request-form-page';

/** The list and the request beside it are one page, so that opening a request keeps the list as it is. */
export function inboxAddress(segments: readonly UrlSegment[]): UrlMatchResult | null {
  const [id, ...rest] = segments;
  if (rest.length > 0) {
    return null;
  }
  return id === undefined ? { consumed: [] } : { consumed: [id], posParams: { id } };
}

/** `new` becomes `:id/edit` after the first answer, on the same page. */
export function draftAddress(segments: readonly UrlSegment[]): UrlMatchResult | null {
  const [first, second, ...rest] = segments;
  if (first === undefined || rest.length > 0) {
    return null;
  }
  if (second === undefined) {
    return first.path === 'new' ? { consumed: [first] } : null;
  }
  return second.path === 'edit' ? { consumed: [first, second], posParams: { id: first } } : null;
}

export const decisionRoutes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('decisions'), texts('approvals', 'listing')],
    children: [
      { matcher: inboxAddress, loadComponent: () => import('./decide/inbox-page').then((page) => page.InboxPage) },
    ],
  },
];

export const delegationRoutes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('delegations'), texts('approvals')],
    loadComponent: () => import('./delegations/delegations-page').then((page) => page.DelegationsPage),
  },
];

/** Where the links of mails lead; whoever is not signed in does so first, and comes back. */
export const mailLinkRoutes: Routes = [
  {
    path: ':token',
    canActivate: [texts('approvals', 'listing')],
    loadComponent: () => import('./decide/mail-link-page').then((page) => page.MailLinkPage),
  },
];

export const requestRoutes: Routes = [
  {
    path: '',
    canActivate: [mayOpen('requests'), texts('approvals', 'audit', 'listing')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./list/requests-page').then((page) => page.RequestsPage),
      },
      {
        path: 'conditions',
        loadComponent: () => import('./conditions/conditions-page').then((page) => page.ConditionsPage),
      },
      {
        matcher: draftAddress,
        canActivate: [mayOpen('requestForm')],
        canDeactivate: [(page: RequestFormPage) => page.mayLeave()],
        loadComponent: () => import('./wizard/request-form-page').then((page) => page.RequestFormPage),
      },
      { path: ':id', loadComponent: () => import('./detail/request-page').then((page) => page.RequestPage) },
      {
        path: ':id/decisions/:decision',
        loadComponent: () => import('./detail/known-page').then((page) => page.KnownPage),
      },
    ],
  },
];
