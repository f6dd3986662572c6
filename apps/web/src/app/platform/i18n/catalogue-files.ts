import appEn from '../../../../public/i18n/en/app.json' with { loader: 'file' };
import approvalsEn from '../../../../public/i18n/en/approvals.json' with { loader: 'file' };
import auditEn from '../../../../public/i18n/en/audit.json' with { loader: 'file' };
import budgetEn from '../../../../public/i18n/en/budget.json' with { loader: 'file' };
import dashboardsEn from '../../../../public/i18n/en/dashboards.json' with { loader: 'file' };
import discoveryEn from '../../../../public/i18n/en/discovery.json' with { loader: 'file' };
import frameEn from '../../../../public/i18n/en/frame.json' with { loader: 'file' };
import governanceEn from '../../../../public/i18n/en/governance.json' with { loader: 'file' };
import helpEn from '../../../../public/i18n/en/help.json' with { loader: 'file' };
import homeEn from '../../../../public/i18n/en/home.json' with { loader: 'file' };
import identityEn from '../../../../public/i18n/en/identity.json' with { loader: 'file' };
import listingEn from '../../../../public/i18n/en/listing.json' with { loader: 'file' };
import noticesEn from '../../../../public/i18n/en/notices.json' with { loader: 'file' };
import organisationEn from '../../../../public/i18n/en/organisation.json' with { loader: 'file' };
import policiesEn from '../../../../public/i18n/en/policies.json' with { loader: 'file' };
import registryEn from '../../../../public/i18n/en/registry.json' with { loader: 'file' };
import appEs from '../../../../public/i18n/es/app.json' with { loader: 'file' };
import approvalsEs from '../../../../public/i18n/es/approvals.json' with { loader: 'file' };
import auditEs from '../../../../public/i18n/es/audit.json' with { loader: 'file' };
import budgetEs from '../../../../public/i18n/es/budget.json' with { loader: 'file' };
import dashboardsEs from '../../../../public/i18n/es/dashboards.json' with { loader: 'file' };
import discoveryEs from '../../../../public/i18n/es/discovery.json' with { loader: 'file' };
import frameEs from '../../../../public/i18n/es/frame.json' with { loader: 'file' };
import governanceEs from '../../../../public/i18n/es/governance.json' with { loader: 'file' };
import helpEs from '../../../../public/i18n/es/help.json' with { loader: 'file' };
import homeEs from '../../../../public/i18n/es/home.json' with { loader: 'file' };
import identityEs from '../../../../public/i18n/es/identity.json' with { loader: 'file' };
import listingEs from '../../../../public/i18n/es/listing.json' with { loader: 'file' };
import noticesEs from '../../../../public/i18n/es/notices.json' with { loader: 'file' };
import organisationEs from '../../../../public/i18n/es/organisation.json' with { loader: 'file' };
import policiesEs from '../../../../public/i18n/es/policies.json' with { loader: 'file' };
import registryEs from '../../../../public/i18n/es/registry.json' with { loader: 'file' };

/**
 * Where each catalogue file lies: the build gives it an address that changes with its content, so that a browser keeps
 * it for as long as it is true. TypeScript believes that these are the contents; with the attribute `loader: 'file'` they are addresses.
 */
export const CATALOGUE_FILES: Readonly<Record<string, unknown>> = {
  'app/en': appEn,
  'approvals/en': approvalsEn,
  'audit/en': auditEn,
  'budget/en': budgetEn,
  'dashboards/en': dashboardsEn,
  'discovery/en': discoveryEn,
  'frame/en': frameEn,
  'governance/en': governanceEn,
  'help/en': helpEn,
  'home/en': homeEn,
  'identity/en': identityEn,
  'listing/en': listingEn,
  'notices/en': noticesEn,
  'organisation/en': organisationEn,
  'policies/en': policiesEn,
  'registry/en': registryEn,
  'app/es': appEs,
  'approvals/es': approvalsEs,
  'audit/es': auditEs,
  'budget/es': budgetEs,
  'dashboards/es': dashboardsEs,
  'discovery/es': discoveryEs,
  'frame/es': frameEs,
  'governance/es': governanceEs,
  'help/es': helpEs,
  'home/es': homeEs,
  'identity/es': identityEs,
  'listing/es': listingEs,
  'notices/es': noticesEs,
  'organisation/es': organisationEs,
  'policies/es': policiesEs,
  'registry/es': registryEs,
};
