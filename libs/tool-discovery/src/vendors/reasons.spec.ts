import { describe, expect, it } from '@jest/globals';

import { describeReason } from './reasons';

describe('a reason in words', () => {
  it('is said in English and in Spanish with its detail', () => {
    const reason = { code: 'register-not-a-tool', detail: 'Ana' } as const;
    expect(describeReason(reason, 'en')).toBe('Marked as not a tool by Ana.');
    expect(describeReason(reason, 'es')).toBe('Marcado como «no es una herramienta» por Ana.');
  });

  it('repeats the detail as it is, also when it holds signs that mean something elsewhere', () => {
    expect(describeReason({ code: 'known-name', detail: "$& $1 {} '" }, 'en')).toBe("The text names “$& $1 {} '”.");
  });
});
