import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { flawsOnPage } from './flaws';

describe('what a machine finds on a page', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  });
  afterAll(() => browser.close());

  const kindsOn = async (body: string, language = 'en'): Promise<readonly string[]> => {
    await page.setContent(`<html lang="${language}"><body style="margin:0">${body}</body></html>`);
    return (await page.evaluate(flawsOnPage, ['app', 'budget'])).map(({ kind }) => kind);
  };
  const cut = 'width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis';

  it.each([
    ['sideways', 'a page wider than the window', '<p style="width:400px">Wide</p>'],
    [
      'blank below',
      'a hidden word far below the end',
      '<p>Rows</p><div style="height:50px;overflow:auto"><span style="position:absolute;top:900px">!</span></div>',
    ],
    ['scrolls inside', 'a part that scrolls', '<div style="overflow:auto"><p style="width:400px">Wide</p></div>'],
    ['clipped', 'a text cut off without a title', `<p style="${cut}">A text that is longer than its box</p>`],
    [
      'clipped',
      'a field that shows half of its value',
      '<input style="width:40px" value="Much longer than the field">',
    ],
    ['overlap', 'two texts on the same spot', '<p>Fiscal year</p><p style="margin-top:-2rem">2026: Jan to Dec</p>'],
    [
      'overlap',
      'a label over what its field holds',
      '<div style="position:relative"><span style="position:absolute;pointer-events:none">Fiscal year</span>' +
        '<select style="width:200px;background:none"><option>2026: Jan to Dec</option></select></div>',
    ],
    ['raw text', 'a key in the place of its words', '<p>budget.lines.heading</p>'],
    ['raw text', 'a value that is none', '<p>left NaN EUR</p>'],
    ['image', 'an image that did not come', '<img src="data:image/png;base64,none" width="20" height="20">'],
  ])('is "%s" for %s', async (kind, _name, body) => {
    expect(await kindsOn(body)).toEqual([kind]);
  });

  it('is "English" for an English sentence on a Spanish page, unless it is marked as such', async () => {
    expect(await kindsOn('<p>The amount of the line</p>', 'es')).toEqual(['English']);
    expect(await kindsOn('<p lang="en">The amount of the line</p>', 'es')).toEqual([]);
  });

  it.each([
    ['texts beside and below each other', '<p>One <b>two</b></p><p>Three</p>'],
    ['a cut text that its title gives in full', `<p style="${cut}" title="All">A text that is longer than its box</p>`],
    [
      'words for screen readers only',
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden">Hidden words</p>',
    ],
    [
      'what lies outside of the part that scrolls it',
      '<div style="overflow:auto;height:40px"><p style="margin:0">One</p><p style="margin:0">Two</p><p style="margin:0">Three</p></div><p style="margin:0">Below</p>',
    ],
    [
      'a cut text that would reach the next one',
      `<div style="display:flex"><p style="${cut};margin:0" title="All">A text that is longer than its box</p><p style="margin:0">Next</p></div>`,
    ],
    [
      'a heading for screen readers only, above a text',
      '<table style="border-spacing:0"><thead style="position:absolute;width:1px;height:1px;overflow:hidden"><tr><th>Amount</th></tr></thead>' +
        '<tbody><tr><td>12.00</td></tr></tbody></table>',
    ],
    [
      'a menu that lies over the page',
      '<p>Behind</p><p style="position:absolute;top:0;margin:0;width:200px;height:80px;background:#fff">In front</p>',
    ],
    ['a text that names a host', '<p>form.typeform.com</p>'],
  ])('is nothing for %s', async (_name, body) => {
    expect(await kindsOn(body)).toEqual([]);
  });
});
