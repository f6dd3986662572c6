/**
 * One thing somebody means to do, once. It is made when a form or a confirmation opens, not when its button is pressed:
 * a second press, or a retry after a broken connection, carries the same key and is answered with the first result.
 */
export interface Intent {
  readonly idempotencyKey: string;
}

/** A new intent with a random UUID. `crypto.randomUUID` is missing where the page is not served over https. */
export function newIntent(): Intent {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const marked = bytes.map((byte, index) => {
    if (index === 6) {
      return (byte & 0x0f) | 0x40;
    }
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = [...marked].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { idempotencyKey: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}
