import { bookedAs, onDay, quarterly, yearly, type ToolCharge } from '../tool-charge';

const itCard = bookedAs({ channel: 'corporate-card', unit: 'IT-PLA', account: 'software', merchantType: 'software' });

const invoice = bookedAs({ channel: 'payables', unit: 'IT', account: 'software', merchantType: 'business' });

const PLATFORMS: readonly ToolCharge[] = [
  itCard({
    tool: 'Amazon Web Services',
    supplier: 'AWS EMEA aws.amazon.co',
    rhythm: onDay(3),
    price: ['6900.00', '8600.00'],
    merchantType: 'network',
    account: 'website',
    purpose: 'Cloud, month',
  }),
  itCard({
    tool: 'Cloudflare',
    supplier: 'CLOUDFLARE INV########',
    rhythm: onDay(9),
    price: '240.00',
    currency: 'USD',
    merchantType: 'network',
    account: 'website',
    purpose: 'CDN',
  }),
  invoice({
    tool: 'Contentful',
    supplier: 'Contentful GmbH',
    unit: 'ECO',
    rhythm: yearly(3, 14),
    price: '31800.00',
    later: [{ from: 12, price: '34980.00' }],
    purpose: 'Yearly licence, content platform',
  }),
  itCard({
    tool: 'Algolia',
    supplier: 'ALGOLIA *SEARCH ####',
    unit: 'ECO',
    rhythm: onDay(5),
    price: ['1620.00', '2180.00'],
    purpose: 'Site search',
  }),
  itCard({
    tool: 'Cloudinary',
    supplier: 'CLOUDINARY LTD',
    unit: 'ECO',
    creditIn: [18],
    rhythm: onDay(21),
    price: '549.00',
    currency: 'USD',
    later: [{ from: 10, price: '749.00' }],
    purpose: 'Image delivery',
  }),
  itCard({
    tool: 'Shopify',
    supplier: 'SHOPIFY* #########',
    unit: 'ECO',
    rhythm: onDay(16),
    price: '2300.00',
    currency: 'USD',
    merchantType: 'continuity',
    purpose: 'Outlet shop',
  }),
];

const BUSINESS: readonly ToolCharge[] = [
  invoice({
    tool: 'Salesforce',
    supplier: 'Salesforce.com EMEA Limited',
    unit: 'IT',
    rhythm: quarterly(8),
    price: '18600.00',
    later: [{ from: 12, price: '20460.00' }],
    purpose: 'Service licences, quarter',
  }),
  invoice({
    tool: 'Zendesk',
    supplier: 'Zendesk International Ltd',
    unit: 'ECO',
    rhythm: onDay(6),
    price: '1740.00',
    later: [{ from: 9, price: '2088.00' }],
    purpose: 'Help desk seats',
  }),
  invoice({
    tool: 'DocuSign',
    supplier: 'DocuSign Intl EMEA Ltd',
    unit: 'FIN',
    rhythm: yearly(5, 20),
    price: '5400.00',
    purpose: 'Signatures, year',
  }),
  itCard({
    tool: 'Lokalise',
    supplier: 'LOKALISE INC',
    unit: 'ECO',
    rhythm: onDay(11),
    price: '230.00',
    currency: 'USD',
    purpose: 'Product texts in Portuguese',
  }),
];

const DATA: readonly ToolCharge[] = [
  invoice({
    tool: 'Snowflake',
    supplier: 'Snowflake Computing Netherlands BV',
    unit: 'IT-DAT',
    rhythm: onDay(15),
    price: ['2300.00', '3400.00'],
    purpose: 'Warehouse, month',
  }),
  invoice({
    tool: 'Tableau',
    supplier: 'Tableau International UC',
    unit: 'IT-DAT',
    rhythm: yearly(2, 10),
    price: '16800.00',
    later: [{ from: 12, price: '18200.00' }],
    purpose: 'Software licence, reports',
  }),
  itCard({
    tool: 'Fivetran',
    supplier: 'FIVETRAN INC ######',
    unit: 'IT-DAT',
    rhythm: onDay(7),
    price: ['780.00', '1240.00'],
    currency: 'USD',
    purpose: 'Connectors',
  }),
  itCard({
    tool: 'Supermetrics',
    supplier: 'SUPERMETRICS OY',
    unit: 'IT-DAT',
    rhythm: onDay(24),
    price: '399.00',
    purpose: 'Campaign data',
  }),
];

const COLLABORATION: readonly ToolCharge[] = [
  itCard({
    tool: 'Microsoft 365',
    supplier: 'MICROSOFT 365 E0400#~~~~',
    rhythm: onDay(24),
    price: '6420.00',
    later: [
      { from: 5, price: '6720.00' },
      { from: 14, price: '7180.00' },
    ],
    purpose: 'Office seats',
  }),
  itCard({
    tool: 'Slack',
    supplier: 'SLACK T0########',
    rhythm: onDay(13),
    price: '1096.00',
    later: [{ from: 8, price: '1184.00' }],
    currency: 'USD',
    purpose: 'Chat',
  }),
  itCard({
    tool: 'Zoom',
    supplier: 'ZOOM.US 888-799-9666',
    rhythm: onDay(19),
    price: '389.70',
    creditIn: [7],
    purpose: 'Video conferences',
  }),
  itCard({
    tool: 'Miro',
    supplier: 'MIRO.COM INV######',
    unit: 'IT',
    rhythm: onDay(22),
    price: '320.00',
    currency: 'USD',
    purpose: 'Boards',
  }),
  itCard({
    tool: 'Asana',
    supplier: 'ASANA.COM ######',
    unit: 'MKT',
    rhythm: onDay(2),
    price: '604.45',
    later: [{ from: 12, price: '686.88' }],
    purpose: 'Project seats',
  }),
];

const SECURITY: readonly ToolCharge[] = [
  invoice({
    tool: 'Okta',
    supplier: 'Okta UK Limited',
    rhythm: yearly(1, 22),
    price: '14400.00',
    later: [{ from: 12, price: '15360.00' }],
    purpose: 'Single sign-on, year',
  }),
  invoice({
    tool: 'OneTrust',
    supplier: 'OneTrust Technology Limited',
    rhythm: yearly(4, 16),
    price: '19800.00',
    purpose: 'Consent and privacy, year',
  }),
  itCard({
    tool: '1Password',
    supplier: '1PASSWORD AGILEBITS',
    rhythm: onDay(26),
    price: '359.55',
    purpose: 'Passwords',
  }),
];

const DEVELOPMENT: readonly ToolCharge[] = [
  itCard({
    tool: 'GitHub',
    supplier: 'GITHUB, INC.',
    rhythm: onDay(8),
    price: '441.00',
    currency: 'USD',
    purpose: 'Code',
  }),
  itCard({
    tool: 'Jira',
    supplier: 'JIRA SOFTWARE ATLASSIA',
    creditIn: [3],
    rhythm: onDay(17),
    price: '693.00',
    currency: 'USD',
    purpose: 'Tickets',
  }),
  itCard({
    tool: 'Datadog',
    supplier: 'DATADOG INC INV######',
    rhythm: onDay(1),
    price: ['980.00', '1390.00'],
    currency: 'USD',
    purpose: 'Monitoring',
  }),
  itCard({
    tool: 'Sentry',
    supplier: 'SENTRY.IO SOFTWARE',
    rhythm: onDay(23),
    price: '89.00',
    currency: 'USD',
    purpose: 'Errors of the web shop',
  }),
  itCard({
    tool: 'BrowserStack',
    supplier: 'BROWSERSTACK LTD',
    rhythm: onDay(27),
    price: '249.00',
    currency: 'USD',
    first: 4,
    purpose: 'Tests in browsers',
  }),
];

/** What the tools that IT pays for charge. */
export const IT_CHARGES: readonly ToolCharge[] = [
  ...PLATFORMS,
  ...BUSINESS,
  ...DATA,
  ...COLLABORATION,
  ...SECURITY,
  ...DEVELOPMENT,
];
