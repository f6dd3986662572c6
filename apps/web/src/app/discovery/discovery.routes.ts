import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { type Routes, type UrlMatchResult, type UrlSegment } from '@angular/router';
import { apiInterceptor, mayOpen, texts } from '../platform';

/** `/discovery` and `/discovery/:id` are one page, so that opening a finding leaves its list where it is. */
function findingAddress(segments: UrlSegment[]): UrlMatchResult | null {
  const [id, ...more] = segments;
  if (more.length > 0) {
    return null;
  }
  return { consumed: segments, posParams: id === undefined ? {} : { id } };
}

export const routes: Routes = [
  {
    path: '',
    canActivate: [texts('discovery', 'listing')],
    children: [
      {
        path: 'imports',
        canActivate: [mayOpen('imports')],
        loadComponent: () => import('./imports/imports-page').then((page) => page.ImportsPage),
      },
      {
        path: 'imports/new',
        canActivate: [mayOpen('importForm')],
        // Only XMLHttpRequest tells how much of a file has been sent.
        providers: [provideHttpClient(withXhr(), withInterceptors([apiInterceptor]))],
        loadComponent: () => import('./imports/new-import-page').then((page) => page.NewImportPage),
      },
      {
        path: 'imports/:id',
        canActivate: [mayOpen('imports')],
        loadComponent: () => import('./imports/import-page').then((page) => page.ImportPage),
      },
      {
        matcher: findingAddress,
        canActivate: [mayOpen('findings')],
        loadComponent: () => import('./findings/findings-page').then((page) => page.FindingsPage),
      },
    ],
  },
];
