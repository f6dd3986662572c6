import {
  type BypassList,
  type GovernanceFigures,
  type LaneLead,
  type LeadMonth,
  type RelationView,
} from '@tandem/api-client';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** A month in which three were decided, half of them within four working days, followed by 1,250.00 of shadow spend. */
export function aLeadMonth(given: Partial<LeadMonth> = {}): LeadMonth {
  return {
    ...{ month: '2026-08', decided: 3, median: 4, nineInTen: 6 },
    drill: { path: '/requests', params: { lane: 'sprint', period: 'decided', from: '2026-08-01', to: '2026-08-31' } },
    following: {
      month: '2026-09',
      isOver: true,
      spend: {
        amount: eur('1250.00'),
        drill: { path: '/entries', params: { source: 'shadow', month: '2026-09', currency: 'EUR', place: 'actual' } },
      },
    },
    ...given,
  };
}

/** A month without a decision, followed by the one under way. */
export const aQuietMonth = aLeadMonth({
  ...{ month: '2026-10', decided: 0, median: null, nineInTen: null },
  following: { ...aLeadMonth().following, month: '2026-11', isOver: false },
});

export const aRelation: RelationView = { state: 'told', coefficient: 0.82, isClear: true, months: 11, needed: 8 };

export const aLead: LaneLead = { lane: 'sprint', months: [aLeadMonth(), aQuietMonth], relation: aRelation };

const ofRequests = (params: Readonly<Record<string, string>>) => ({ path: '/requests' as const, params });
const ofBypasses = (params: Readonly<Record<string, string>>) => ({
  ...{ path: '/governance-figures/bypasses' as const, params },
});

export const aView: GovernanceFigures = {
  ...{ from: '2025-11-01', to: '2026-10-31', currency: 'EUR', lanes: [aLead], unconverted: [] },
  outcomes: [
    {
      ...{ outcome: 'reworked', count: 2, of: 8, share: 25 },
      drill: ofRequests({ period: 'decided', reworked: 'true' }),
      ofDrill: ofRequests({ period: 'decided' }),
    },
    {
      ...{ outcome: 'expired', count: 0, of: 9, share: 0 },
      drill: ofRequests({ period: 'ended', status: 'expired' }),
      ofDrill: ofRequests({ period: 'ended' }),
    },
  ],
  bypasses: {
    total: { late: 1, never: 2, amount: eur('300.10'), drill: ofBypasses({ months: '24' }) },
    rules: [
      {
        rule: { ruleId: 'sprint', text: { en: 'Within the sprint limit.', es: 'Dentro del límite del sprint.' } },
        ...{ late: 1, never: 2, amount: eur('300.10'), drill: ofBypasses({ months: '24', rule: 'sprint' }) },
      },
    ],
  },
};

export const someBypasses: BypassList = {
  ...{ nextCursor: null, total: 1, sum: eur('61.00') },
  items: [
    {
      tool: { id: 't1', slug: 'hotjar', name: 'Hotjar' },
      ...{ how: 'late', firstMonth: '2026-02', rules: [{ ruleId: 'sprint', text: { en: 'Within.', es: 'Dentro.' } }] },
      approvedBy: { id: 'r1', ref: 'REQ-0142', on: '2026-03-10' },
      spend: { amount: eur('61.00'), drill: { path: '/entries', params: { tool: 't1', to: '2026-03-09' } } },
    },
  ],
};
