import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** The browser that the run's global set-up found. */
export function openBrowser(): Promise<Browser> {
  const found = process.env['TANDEM_TEST_BROWSER'];
  if (!found) throw new Error('No browser was looked for: the Jest project needs its globalSetup.');
  return chromium.launch(JSON.parse(found) as LaunchOptions);
}
