import type { Page } from 'playwright-core';

/** Keeps what a screen reader would say on this page while the focus stays where it is. Starts anew with each page. */
export async function listen(page: Page): Promise<{ readonly said: () => Promise<readonly string[]> }> {
  await page.evaluate(listenInPage);
  return { said: () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said) };
}

/** Runs in the browser. A live region speaks when what is in it changes; one that comes with its words may stay silent. */
function listenInPage(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  const last = new WeakMap<Element, string>();
  new MutationObserver((changes) => {
    const regions = changes.flatMap(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]') ?? [];
    });
    for (const region of new Set(regions)) {
      const words = region.textContent.replace(/\s+/g, ' ').trim();
      if (words !== '' && words !== last.get(region)) said.push(words);
      last.set(region, words);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
