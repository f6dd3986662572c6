import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { buildKnowledge } from './knowledge';
import { matchVendor } from './match-vendor';

const knowledge = buildKnowledge([]);
const match = (text: string, account?: string) => matchVendor({ text, account }, knowledge);
const codesOf = (text: string, account?: string) => match(text, account).reasons.map((reason) => reason.code);

describe('a supplier text that names a tool', () => {
  it.each([
    ['FACEBK *9QWKT7R2ZX', 'Meta', 'Meta Ads'],
    ['FACEBK 7PLM2K9DD4', 'Meta', 'Meta Ads'],
    ['META PLATFORMS IRELAND LTD', 'Meta', 'Meta Ads'],
    ['MSFT * E0400QXYZW', 'Microsoft', 'Microsoft'],
    ['MICROSOFT*OFFICE 365', 'Microsoft', 'Microsoft 365'],
    ['GOOGLE *ADS7788990011', 'Google', 'Google Ads'],
    ['GOOGLE*WORKSPACE_EXAMPLE', 'Google', 'Google Workspace'],
    ['AMAZON WEB SERVICES EMEA', 'Amazon', 'Amazon Web Services'],
    ['AWS EMEA SARL', 'Amazon', 'Amazon Web Services'],
    ['LINKEDIN-777*1234567', 'LinkedIn', 'LinkedIn'],
    ['TWITTER ADS', 'X Corp', 'X Ads'],
    ['HOO*HOOTSUITE.COM', 'Hootsuite', 'Hootsuite'],
    ['MAILCHIMP*MONTHLY', 'Mailchimp', 'Mailchimp'],
    ['SMK*SURVEYMONKEY.COM', 'SurveyMonkey', 'SurveyMonkey'],
    ['PAYPAL *VIMEO', 'Vimeo', 'Vimeo'],
    ['STKSHUTTERSTOCK', 'Shutterstock', 'Shutterstock'],
    ['DROPBOXQWXZRTKPLMNV', 'Dropbox', 'Dropbox'],
    ['DROPBOX*77X2LK90PQ', 'Dropbox', 'Dropbox'],
    ['CANVA* I04455-9988776', 'Canva', 'Canva'],
    ['CAMPAIGN MONITO', 'Campaign Monitor', 'Campaign Monitor'],
    ['ADOBE *ACROPRO SUBS', 'Adobe', 'Adobe Acrobat'],
    ['WEB*NETWORKSOLUTIONS', 'Network Solutions', 'Network Solutions'],
    ['DNH*GODADDY#556677', 'GoDaddy', 'GoDaddy'],
    ['NAME-CHEAP.COM* QRSTUV', 'Namecheap', 'Namecheap'],
    ['KRYSTAL-9988776', 'Krystal Hosting', 'Krystal Hosting'],
    ['1 & 1 INTERNET LTD', 'IONOS', 'IONOS'],
    ['TYPEFORM, S.L.', 'Typeform', 'Typeform'],
    ['SURVEY MONKEY EUROPE UC', 'SurveyMonkey', 'SurveyMonkey'],
    ['SLACK TECHNOLOGIES LTD', 'Slack', 'Slack'],
    ['MONDAY.COM LTD', 'monday.com', 'monday.com'],
    ['BOX.COM', 'Box', 'Box'],
    ['INTUIT *QUICKBOOKS ONLINE', 'Intuit', 'QuickBooks'],
    ['FS *TECHSMITH', 'TechSmith', 'TechSmith'],
    ['OPENAI *CHATGPT SUBSCR', 'OpenAI', 'ChatGPT'],
    ['ORACLE CORPORATION UK LTD', 'Oracle', 'Oracle'],
    ['CIVICPLUS LLC', 'CivicPlus', 'CivicPlus'],
    ['ESRI IRELAND LTD', 'Esri', 'ArcGIS'],
    ['Acme Trading As Mailchimp', 'Mailchimp', 'Mailchimp'],
  ])('"%s" is suggested as %s', (text, vendor, product) => {
    const found = match(text);
    expect(found.verdict).toBe('tool');
    expect(found.vendor?.name).toBe(vendor);
    expect(found.product?.name).toBe(product);
    expect(found.origin).toBe('catalogue');
  });

  it('names the vendor alone when the text does not tell which product was bought', () => {
    expect(match('ADOBE INC. 408-536-6000')).toMatchObject({ verdict: 'tool', vendor: { id: 'adobe' }, product: null });
  });

  it('knows a brand by its former name and says so', () => {
    expect(match('GOANIMATE INC').vendor?.name).toBe('Vyond');
    expect(codesOf('GOANIMATE INC')).toContain('former-name');
  });

  it('accepts an everyday word as a brand when a second sign stands beside it', () => {
    expect(match('BUFFER PRO MONTHLY').verdict).toBe('tool');
    expect(match('ZOOM.GBP').verdict).toBe('tool');
    expect(match('SLACK T02QWERTY9').verdict).toBe('tool');
    expect(codesOf('BUFFER PRO MONTHLY')).toContain('second-sign');
  });

  it('accepts an everyday word as a brand when the account speaks of software', () => {
    expect(match('NOTION', 'Software licences').verdict).toBe('tool');
    expect(match('NOTION').verdict).toBe('review');
    expect(match('NOTION', 'Furniture stores').verdict).toBe('none');
  });
});

describe('a supplier text that only resembles a tool', () => {
  it.each([
    'AWS Garden Landscapes Ltd',
    'ZOOM CARS LTD',
    'SLACK & SONS ROOFING',
    'BOX PACKAGING LTD',
    'BUFFER STOPS CAFE',
    'CANVAS HOLIDAYS',
    'SAGE PUBLICATIONS LTD',
    'ORACLE CAFE',
    'METALCRAFT LTD',
    'APPLETON WOODS LTD',
    'PPAPPLECARS',
    'TRELLISWORK GARDENS',
    'CAPITAL HAIR',
    'MONKEY BARS NURSERY',
    'NORTHGATE VEHICLE HIRE LTD',
    'PRECISION CASTINGS',
    'SHUTTERS BY DESIGN',
    'XERO SHOES',
    'LOOM FABRICS',
    'PITCH HIRE LTD',
    'HOVERCRAFT TRAVEL',
    'SEGMENT CONSTRUCTION LTD',
    'LATER LIFE TRAINING',
    'FRONT ROW TICKETS',
    'SMITH GLASS DOOR',
  ])('"%s" is not suggested', (text) => {
    expect(match(text)).toMatchObject({ verdict: 'none', vendor: null, product: null });
  });

  it.each([
    ['AMZN Mktp UK*QW12ER34T', 'retail'],
    ['AMAZON.CO.UK*QW12ER34T', 'retail'],
    ['AMAZON PRIME*QW12E', 'retail'],
    ['NETFLIX.COM', 'entertainment'],
    ['SPOTIFY P1A2B3C4D5', 'entertainment'],
    ['MICROSOFT*XBOX', 'entertainment'],
    ['APPLE.COM/BILL', 'entertainment'],
    ['GOOGLE *YouTubePremium', 'entertainment'],
    ['STEAM GAMES', 'entertainment'],
    ['DELL CORPORATION LTD', 'hardware'],
    ['VIRGIN MEDIA BUSINESS', 'telecommunications'],
    ['TRAINLINE.COM', 'travel'],
    ['THE ECONOMIST', 'media'],
    ['M&C SAATCHI LTD', 'agencies'],
  ])('"%s" is known as %s', (text, trade) => {
    expect(match(text).verdict).toBe('none');
    expect(match(text).reasons).toContainEqual({ code: 'known-not-a-tool', detail: trade });
  });

  it('asks a person when a coined name stands beside a word of another trade', () => {
    expect(match('ADOBE GRILL').verdict).toBe('review');
    expect(codesOf('ADOBE GRILL')).toContain('other-trade');
  });

  it('asks a person when an everyday brand name stands alone', () => {
    expect(match('BOX LTD')).toMatchObject({ verdict: 'review', vendor: { name: 'Box' } });
    expect(codesOf('BOX LTD')).toContain('ordinary-word');
  });

  it('does not take another firm for the one whose everyday name it shares', () => {
    expect(match('THREE SOFTWARE LTD')).toMatchObject({ verdict: 'tool', origin: 'unknown' });
    expect(match('INSIGHT EYE TESTS')).toMatchObject({ verdict: 'none', vendor: null });
    expect(codesOf('THREE LTD')).toContain('known-not-a-tool');
  });

  it('asks a person which tool was bought from a reseller', () => {
    expect(match('SOFTCAT PLC')).toMatchObject({ verdict: 'review', vendor: { name: 'Softcat' }, product: null });
  });
});

describe('payments through somebody else', () => {
  it('looks through a payment service at the payee', () => {
    expect(codesOf('PAYPAL *CANVA')).toContain('payment-service');
    expect(match('PAYPAL *JANE EXAMPLE').verdict).toBe('none');
    expect(match('SQUARE *SQ *CORNER CAFE').verdict).toBe('none');
    expect(match('INTUIT *IN *EXAMPLE BAND').verdict).toBe('none');
  });

  it('does not take the goods of a small shop for a tool', () => {
    expect(match('SP * BUFFER GEAR').verdict).toBe('none');
    expect(match('SP  CIVICA STORE').verdict).toBe('none');
    expect(match('SUMUP *BOX BAKERY').verdict).toBe('none');
    expect(match('SP * CANVA').verdict).toBe('review');
  });

  it('takes a ticket for a ticket, whatever the event is called', () => {
    expect(match('EB *THINKING INSIDE THE BOX')).toMatchObject({ verdict: 'none', vendor: null });
    expect(codesOf('EVENTBRITE/SLACKLINING')).toContain('ticket-seller');
  });

  it('believes in software that a seller of software collects for', () => {
    expect(match('PADDLE.NET* QWERTYSHOT')).toMatchObject({
      verdict: 'tool',
      vendor: { name: 'Qwertyshot' },
      origin: 'unknown',
    });
    expect(codesOf('2CO.COM*QWERTYSHOT')).toContain('software-reseller-channel');
  });
});

describe('a supplier that no catalogue knows', () => {
  it('is suggested when its name speaks of software', () => {
    expect(match('QWERTON SOFTWARE LIMITED')).toMatchObject({
      verdict: 'tool',
      vendor: { id: 'qwerton-software', name: 'Qwerton Software' },
      product: null,
      origin: 'unknown',
    });
    expect(match('QWERTON.IO').vendor).toEqual({ id: 'qwerton-io', name: 'Qwerton.io' });
    expect(match('Q&R SOFTWARE LTD').vendor?.name).toBe('Q&R Software');
    expect(match('QWERTON WEB HOSTING').verdict).toBe('tool');
  });

  it('is suggested when its name leans towards software and the account confirms it', () => {
    expect(match('QWERTON INFORMATION SYSTEMS LTD', 'Computer software').verdict).toBe('tool');
    expect(match('QWERTON INFORMATION SYSTEMS LTD').verdict).toBe('review');
  });

  it('is put before a person when only the account speaks of software', () => {
    expect(match('QWERTON LTD', 'Software licences').verdict).toBe('review');
    expect(match('QWERTON FIRE ALARMS LTD', 'Software licences').verdict).toBe('none');
    expect(match('QWERTON CONSULTING LTD', 'Software licences').verdict).toBe('none');
  });

  it('is suggested on the columns alone only when account, category and purpose all name software', () => {
    const columns = {
      account: 'Computers - software',
      category: 'Computer Software Stores',
      purpose: 'Wordpress plug-in',
    };
    expect(matchVendor({ text: 'QWERTON', ...columns }, knowledge).verdict).toBe('tool');
    expect(matchVendor({ text: 'QWERTON', ...columns, purpose: 'Toner and cables' }, knowledge).verdict).not.toBe(
      'tool',
    );
  });

  it('is left alone when nothing speaks for a tool', () => {
    expect(codesOf('QWERTON BROTHERS')).toEqual(['no-evidence']);
    expect(match('HEATING SYSTEMS LTD').verdict).toBe('none');
    expect(match('SOFTWARE TRAINING SERVICES').verdict).toBe('review');
  });

  it('is left alone when there is no name at all', () => {
    expect(codesOf(' *** ')).toEqual(['no-name']);
    expect(codesOf('')).toEqual(['no-name']);
  });
});

describe('every match', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[A-Z*./ #&-]{0,12}[A-Z0-9 *]{0,20}$/),
    fc.constantFrom('FACEBK *9QWKT7R2ZX', 'BOX', 'ZOOM.CAD', 'Adobe', 'PAYPAL *', 'SQ *SQ *', 'www.', '123', 'EB '),
  );

  it('is made for any text without failing and stays within its bounds', () => {
    fc.assert(
      fc.property(texts, fc.string(), fc.string(), (text, account, purpose) => {
        const found = matchVendor({ text, account, purpose }, knowledge);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
        expect(found.reasons.length).toBeGreaterThan(0);
        expect(found.vendor === null).toBe(found.verdict === 'none');
        expect(matchVendor({ text, account, purpose }, knowledge)).toEqual(found);
      }),
    );
  });

  it('does not depend on upper or lower case nor on the number of blanks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spread = `  ${text.replace(/\s+/g, '   ')}\u00a0`;
        expect(match(text.toUpperCase())).toEqual(match(text));
        expect(match(text.toLowerCase())).toEqual(match(text));
        expect(match(spread)).toEqual(match(text));
      }),
    );
  });

  it('takes curly and straight apostrophes and accents as equal', () => {
    expect(match('O\u2019Reilly Media')).toEqual(match("O'REILLY MEDIA"));
    expect(match('Ca\u0301nva')).toEqual(match('Cánva'));
  });
});
