import { type HomePart } from './home/home-parts';
import { type Role } from './platform';

/** A CIO's home is the decision queue, and that of finance is the spend. */
export const homeParts: Readonly<Partial<Record<Role, HomePart>>> = {
  cio: {
    scopes: ['approvals', 'listing'],
    load: () => import('./approvals/decide/inbox-page').then((page) => page.InboxPage),
  },
  finance: {
    scopes: ['dashboards', 'listing'],
    load: () => import('./dashboards/spend-page').then((page) => page.SpendPage),
  },
};
