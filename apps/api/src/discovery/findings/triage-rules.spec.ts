import { describe, expect, it } from '@jest/globals';
import { openActions } from './triage-rules';

describe('what can be decided about a finding', () => {
  it.each(['new', 'ignored'] as const)('that is %s is everything, but what is certain is not confirmed', (status) => {
    expect(openActions({ certainty: 'found', status })).toEqual(['link', 'request', 'ignore', 'not-a-tool', 'undo']);
    expect(openActions({ certainty: 'to-review', status })).toEqual([
      'link',
      'request',
      'ignore',
      'not-a-tool',
      'confirm',
      'undo',
    ]);
  });

  it.each(['linked', 'request-started', 'not-a-tool'] as const)('that is %s is only to undo that', (status) => {
    expect(openActions({ certainty: 'found', status })).toEqual(['undo']);
  });

  it('that is regularised is nothing: the request was approved', () => {
    expect(openActions({ certainty: 'found', status: 'regularised' })).toEqual([]);
  });
});
