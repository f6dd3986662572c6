import type { Page } from 'playwright-core';
import { addressIn, type Screen } from './screens';
import type { Place } from './visitor';

/** Opens a screen as somebody comes to it, and waits until it is read. */
export async function openScreen(
  page: Page,
  { origin }: Place,
  screen: Screen,
  things: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(`${origin}${addressIn(screen, things)}`);
  await untilRead(page);
  for (const [index, press] of [screen.press ?? []].flat().entries()) {
    const control = page.locator(press).first();
    // The control of a narrow screen is not there on a wide one; what follows it comes with it.
    if (index > 0) await control.waitFor();
    else if (!(await control.isVisible())) return;
    await control.click();
    await untilRead(page);
  }
}

/** Waits until nothing on the page says any more that it is being read. */
export async function untilRead(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached', timeout: 10_000 });
}
