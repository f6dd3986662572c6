import { bookedAs, byUse, onDay, type ToolCharge } from '../tool-charge';

const media = bookedAs({
  channel: 'corporate-card',
  unit: 'MKT-GRO',
  account: 'advertising',
  merchantType: 'advertising',
});

const invoice = bookedAs({ channel: 'payables', unit: 'IT', account: 'software', merchantType: 'business' });

/** What advertising costs, by the charge. */
export const MEDIA_CHARGES: readonly ToolCharge[] = [
  media({
    tool: 'Google Ads',
    supplier: 'GOOGLE *ADS##########',
    rhythm: byUse(17),
    price: ['380.00', '1900.00'],
    purpose: 'Search and shopping campaigns',
  }),
  media({
    tool: 'Meta Ads',
    supplier: 'FACEBK *~~~~~~~~~~',
    rhythm: byUse(22),
    price: ['140.00', '700.00'],
    purpose: 'Social campaigns',
  }),
  media({
    tool: 'TikTok Ads',
    supplier: 'TIKTOK ADS*##########',
    rhythm: byUse(8),
    price: ['120.00', '480.00'],
    first: 3,
    purpose: 'Short video campaigns',
  }),
  media({
    tool: 'LinkedIn',
    supplier: 'LINKEDIN ADS ##########',
    rhythm: byUse(6),
    price: ['70.00', '300.00'],
    purpose: 'Campaigns for trade customers',
  }),
  media({
    tool: 'Microsoft Advertising',
    supplier: 'MICROSOFT ADS*########',
    rhythm: byUse(5),
    price: ['70.00', '290.00'],
    purpose: 'Search campaigns',
  }),
  invoice({
    tool: 'Criteo',
    supplier: 'Criteo España SL',
    unit: 'MKT-GRO',
    account: 'advertising',
    rhythm: onDay(12),
    price: ['4200.00', '7600.00'],
    purpose: 'Retargeting of the month',
  }),
  invoice({
    tool: 'Awin',
    supplier: 'AWIN AG',
    unit: 'ECO',
    account: 'advertising',
    rhythm: onDay(18),
    price: ['2400.00', '5200.00'],
    purpose: 'Affiliate commissions',
  }),
];
