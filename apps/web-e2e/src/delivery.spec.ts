import { createHash } from 'node:crypto';
import path from 'node:path';
import { type RunningProduct, startProduct } from '@tandem/testing';
import { openBrowser } from './support/browser';
import { untilRead } from './support/open-screen';
import { signIn } from './support/visitor';

describe('what the browser is sent', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  const ask = (path: string): Promise<Response> =>
    fetch(`${product.origin}${path}`, { headers: { 'accept-encoding': 'br' } });

  it('is the page anew each time, and its scripts compressed and for a year', async () => {
    const page = await ask('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const scripts = [...(await page.text()).matchAll(/(?:src|href)="([\w-]+\.js)"/g)].map(([, name]) => name ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      const { headers } = await ask(`/${name}`);
      expect([name, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
        name,
        'br',
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  it('is a page whose only script of its own is allowed word by word', async () => {
    const page = await ask('/');
    const text = await page.text();
    const [own = '', ...others] = [...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script);
    expect(others).toEqual([]);
    expect(own).toContain('tandem.theme');
    const hash = createHash('sha256').update(own).digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('is every text and every symbol once for each version of the product', async () => {
    const browser = await openBrowser();
    const { page } = await signIn(browser, product, 'cio');
    const media: string[] = [];
    page.on('response', (response) => {
      if (/\.(?:json|svg)$/.test(response.url()) && !response.url().endsWith('favicon.svg'))
        media.push(`${path.extname(response.url())} ${response.headers()['cache-control']}`);
    });
    await page.goto(`${product.origin}/home`);
    await untilRead(page);
    await page.waitForLoadState('networkidle');
    await browser.close();
    expect([...new Set(media)].toSorted()).toEqual([
      '.json public, max-age=31536000, immutable',
      '.svg public, max-age=31536000, immutable',
    ]);
  });
});
