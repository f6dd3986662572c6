import { describe, expect, it } from '@jest/globals';
import { askingRefusal, openActions } from './triage-rules';

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

describe('what a finding found', () => {
  const state = {
    certainty: 'found',
    groupKey: 'tool:1',
    name: 'Typeform',
    shadowToolId: '1',
    toolId: null,
    ignoredUntil: null,
    requestId: null,
  } as const;

  it.each(['new', 'ignored'] as const)('can be asked for while the finding is %s', (status) => {
    expect(askingRefusal({ ref: 'F-5', state: { ...state, status } }, undefined)).toBeUndefined();
  });

  it.each([
    ['linked', 'F-5 is linked to a tool already: it cannot be asked for any more.'],
    ['not-a-tool', 'F-5 is marked as not a tool already: it cannot be asked for any more.'],
    ['regularised', 'F-5 is regularised already: it cannot be asked for any more.'],
  ] as const)('cannot be asked for once the finding is %s', (status, sentence) => {
    expect(askingRefusal({ ref: 'F-5', state: { ...state, status } }, undefined)).toBe(sentence);
  });

  it('is asked for by one request at a time', () => {
    const finding = { ref: 'F-5', state: { ...state, status: 'request-started' } } as const;
    expect(askingRefusal(finding, 'REQ-0044')).toBe('F-5 is the subject of REQ-0044 already.');
  });
});
