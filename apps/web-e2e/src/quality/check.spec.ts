import { atLeast, atMost, none, table } from './check';

describe('the table of quality', () => {
  it('says what is beyond its target, and where', () => {
    const text = table([
      atMost('weight', 'fonts', 48, [50, ' kB']),
      atLeast('lighthouse', 'accessibility', 0.96, 1),
      none('axe', 'violations', ['home/cio: label', 'home/cio: label', 'tools/list: list']),
    ]);
    expect(text.split('\n')).toEqual([
      '      Part        What           Target   Value',
      'pass  weight      fonts          ≤ 50 kB  48 kB',
      'FAIL  lighthouse  accessibility  ≥ 1      0.96',
      'FAIL  axe         violations     0        2',
      '',
      'axe, violations:',
      '  home/cio: label',
      '  tools/list: list',
      '',
      '1 of 3 within their target.',
    ]);
  });

  it.each([
    [atMost('vitals', 'INP', 100, [100, ' ms']), true],
    [atMost('vitals', 'INP', 101, [100, ' ms']), false],
    [atLeast('lighthouse', 'performance', 0.95, 0.95), true],
    [atLeast('lighthouse', 'performance', 0.94, 0.95), false],
    [none('console', 'complaints', []), true],
  ])('counts the limit itself as kept: %j', (check, isMet) => {
    expect(check.isMet).toBe(isMet);
  });
});
