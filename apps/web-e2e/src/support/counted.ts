import type { Locator, Page } from 'playwright-core';

export type Way = 'pointer' | 'keys';

/** Somebody whose every act is counted: a click, a key that does something, a field that is filled in. */
export class Counted {
  clicks = 0;
  keys = 0;
  fields = 0;

  constructor(readonly page: Page) {}

  async click(control: Locator): Promise<void> {
    this.clicks++;
    await control.click();
  }

  async press(key: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(key);
  }

  /** Typing is no activation of its own; what it is typed into is a field. */
  async fill(field: Locator, text: string): Promise<void> {
    this.fields++;
    await field.fill(text);
  }

  async choose(field: Locator, option: string | { readonly index: number }): Promise<void> {
    this.fields++;
    await field.selectOption(option);
  }
}

/** With the keyboard it is reached with Tab alone, as without a mouse, and then one key does it. */
export async function activate(person: Counted, way: Way, control: Locator): Promise<void> {
  await control.waitFor();
  if (way === 'pointer') return person.click(control);
  for (let press = 0; press < 120; press++) {
    if (await control.evaluate((element) => element === document.activeElement)) return person.press('Enter');
    await person.page.keyboard.press('Tab');
  }
  throw new Error(`${String(control)} cannot be reached with Tab on ${person.page.url()}.`);
}
