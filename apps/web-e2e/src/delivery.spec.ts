import { type RunningProduct, startProduct } from '@tandem/testing';

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
    expect(scripts.filter((name) => name !== 'theme.js').length).toBeGreaterThan(0);
    for (const name of scripts.filter((script) => script !== 'theme.js')) {
      const { headers } = await ask(`/${name}`);
      expect([name, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
        name,
        'br',
        'public, max-age=31536000, immutable',
      ]);
    }
  });
});
