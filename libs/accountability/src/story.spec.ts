import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QUESTIONS, STRENGTHS } from './chain';
import { allAnsweredBy, chain } from './chain.sample';
import { score } from './score';
import { LINKS, QUESTIONS_OF, story } from './story';

describe('the story of why there is a tool', () => {
  it('A08 asks every question in one of its links and none in two', () => {
    expect(LINKS.flatMap((link) => QUESTIONS_OF[link]).toSorted()).toEqual([...QUESTIONS].toSorted());
  });

  it('holds a link no better than the weakest answer in it', () => {
    const told = story({ ...allAnsweredBy('event'), whatFor: 'declared', operates: 'none' });
    expect(told.map(({ link, restsOn }) => [link, restsOn])).toEqual([
      ['need', 'declared'],
      ['definition', 'event'],
      ['authorisation', 'event'],
      ['contract', 'none'],
      ['entries', 'event'],
      ['benefit', 'event'],
    ]);
  });

  it('names the questions of a link that have no proof', () => {
    const told = story({ ...allAnsweredBy('document'), asked: 'none', whatFor: 'declared' });
    expect(told.filter(({ missing }) => missing.length > 0)).toEqual([
      { link: 'need', restsOn: 'none', missing: ['asked', 'whatFor'] },
    ]);
  });

  it('misses what the score misses, and nothing else', () => {
    fc.assert(
      fc.property(chain, (any) => {
        const missing = story(any).flatMap((link) => link.missing);
        expect(missing.toSorted()).toEqual([...score(any).missing].toSorted());
      }),
    );
  });

  it('says of every link what it rests on, and that is an answer of one of its questions', () => {
    fc.assert(
      fc.property(chain, (any) => {
        expect(story(any).map(({ link }) => link)).toEqual(LINKS);
        expect(
          story(any).every(({ link, restsOn }) => QUESTIONS_OF[link].some((question) => any[question] === restsOn)),
        ).toBe(true);
        expect(
          story(any).every(({ link, restsOn }) =>
            QUESTIONS_OF[link].every((question) => STRENGTHS.indexOf(any[question]) >= STRENGTHS.indexOf(restsOn)),
          ),
        ).toBe(true);
      }),
    );
  });
});
