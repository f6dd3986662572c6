import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { pdfPages, pdfText } from './pdf-text';

describe('the text of a printed page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('is what can be read on the paper, and not what is left out of print', async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<style>@media print { nav { display: none } } h1 { font-family: sans-serif } p { break-before: page }</style>
       <nav>Menu</nav><h1>Decision REQ-0142</h1><p>1,200.00 EUR, año 2026</p>`,
    );
    const paper = await page.pdf();
    expect(pdfText(paper).replace(/\s+/g, ' ').trim()).toBe('Decision REQ-0142 1,200.00 EUR, año 2026');
    expect(pdfPages(paper)).toBe(2);
  });
});
