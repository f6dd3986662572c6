import { PASSWORD, type RunningProduct } from '@tandem/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export type Language = 'en' | 'es';
export interface Looks {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** Somebody at a browser of their own. Everything the page complains about is kept, for the test to ask after. */
export interface Visitor {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests that left our origin. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a browser window as a person with this role would find it after signing in with the keyboard. */
export async function signIn(
  browser: Browser,
  product: RunningProduct,
  role: string,
  looks: Looks = {},
): Promise<Visitor> {
  const visitor = await visit(browser, product, looks);
  const { page } = visitor;
  await page.goto(`${product.origin}/sign-in`);
  await page.locator('input[type=email]').fill(`${role}@test.example`);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.locator('h1').first().waitFor();
  return visitor;
}

export async function visit(browser: Browser, product: RunningProduct, looks: Looks = {}): Promise<Visitor> {
  const { language = 'en', theme = 'light', width = 1280 } = looks;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser writes refused answers of the API to the console by itself; the page shows them in its own words.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(product.origin) && !/^(data|blob):/.test(request.url()))
      complaints.push(`left for ${request.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}
