import { describe, expect, it } from '@jest/globals';
import { oneAddress, onOneLine } from './mailer';

describe('a text in the head of a mail', () => {
  it.each(['Typeform\r\nBcc: spy@example.com', 'Typeform\nBcc: spy@example.com', 'Typeform\u2028Bcc: spy@example.com'])(
    'stays on its line: %j',
    (text) => {
      expect(onOneLine(text)).toBe('Typeform Bcc: spy@example.com');
    },
  );

  it('keeps letters of every language', () => {
    expect(onOneLine('REQ-0142 Diseño: aprobación 未')).toBe('REQ-0142 Diseño: aprobación 未');
  });
});

describe('the address that a mail goes to', () => {
  it.each(['ana.ruiz@example.com', 'ana+tandem@example.co.uk', "o'neill@example.com"])('may be %s', (address) => {
    expect(oneAddress(address)).toBe(address);
  });

  it.each([
    'ana@example.com\r\nBcc: spy@example.com',
    'ana@example.com, spy@example.com',
    'ana@example.com;spy@example.com',
    '"Ana" <ana@example.com>',
    'ana@example.com spy@example.com',
    'ana@spy@example.com',
    'ana',
    '',
  ])('is refused when it is %j', (address) => {
    expect(() => oneAddress(address)).toThrow('not one plain address');
  });
});
