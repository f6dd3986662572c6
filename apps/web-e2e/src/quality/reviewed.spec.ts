import { differences, withoutNumbers } from './reviewed';

describe('what is compared with a reviewed file', () => {
  it('is told line by line, below its heading', () => {
    expect(
      differences(
        ['## home', 'link Home', 'link Tools', '## tools', 'button Add'],
        ['## home', 'link Home', 'link Help', '## tools', 'button Add'],
      ),
    ).toEqual(['home: − link Tools', 'home: + link Help']);
  });

  it('tells an order that changed', () => {
    expect(differences(['## home', 'one', 'two'], ['## home', 'two', 'one'])).toEqual(['home: another order']);
  });

  it('tells a line that is there more often', () => {
    expect(differences(['one'], ['one', 'one'])).toEqual([': + one']);
  });

  it.each([
    ['REQ-0142 due Mon 24 Nov 2026, 18:00', 'REQ-# due Day # Day #, #'],
    ['Approve 1,200.00 EUR', 'Approve # EUR'],
    ['event 0198c0de-1111-7222-8333-444455556666 sealed 9f86d081', 'event # sealed #'],
    ['Maybe Monthly sunflowers', 'Maybe Monthly sunflowers'],
  ])('leaves out what differs from day to day: %s', (text, left) => {
    expect(withoutNumbers(text)).toBe(left);
  });
});
