import { newIntent } from './intent';

describe('an intent', () => {
  it('carries a random UUID of version 4', () => {
    expect(newIntent().idempotencyKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is another one each time a form opens', () => {
    expect(newIntent().idempotencyKey).not.toBe(newIntent().idempotencyKey);
  });
});
