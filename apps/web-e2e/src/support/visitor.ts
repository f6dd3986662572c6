import { PASSWORD, type RunningProduct } from '@tandem/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const WINDOW_HEIGHT = 900;
export type Language = 'en' | 'es';
export interface Looks {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** Where a product runs. */
export type Place = Pick<RunningProduct, 'origin'>;
export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Somebody at a browser of their own. Everything the page complains about is kept, for the test to ask after. */
export interface Visitor {
  readonly page: Page;
  /** Errors and warnings of the console, errors of scripts, and requests that left our origin. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a browser window as a person with this role would find it after signing in with the keyboard. */
export async function signIn(browser: Browser, product: Place, role: string, looks: Looks = {}): Promise<Visitor> {
  const visitor = await visit(browser, product, looks);
  await enter(visitor.page, product, { email: `${role}@test.example`, password: PASSWORD });
  return visitor;
}

export async function enter(page: Page, { origin }: Place, account: Account): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.locator('input[type=email]').fill(account.email);
  await page.locator('input[type=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.locator('h1').first().waitFor();
}

export async function visit(browser: Browser, product: Place, looks: Looks = {}): Promise<Visitor> {
  const { language = 'en', theme = 'light', width = 1280 } = looks;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: WINDOW_HEIGHT },
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The bundler marks functions by this name, and the page has to know it when one of them runs there.
  await page.addInitScript('globalThis.__name = (named) => named');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser writes refused answers of the API to the console by itself; the page shows them in its own words.
    const isRefusal = message.text().startsWith('Failed to load resource');
    const isComplaint = message.type() === 'warning' || (message.type() === 'error' && !isRefusal);
    if (isComplaint) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(product.origin) && !/^(data|blob):/.test(request.url()))
      complaints.push(`left for ${request.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}
