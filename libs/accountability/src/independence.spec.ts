import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alsoHeld, type Duties } from './independence';

const ana = 'ana';
const marta = 'marta';
const luis = 'luis';

describe('the independence of an authorisation', () => {
  it.each([
    ['three people did it', { definedBy: marta, authorisedBy: ana, benefitOwner: luis }, []],
    ['whoever defined it benefits', { definedBy: marta, authorisedBy: ana, benefitOwner: marta }, []],
    ['nobody authorised it', { definedBy: marta, authorisedBy: null, benefitOwner: marta }, []],
    ['nobody else is on record', { definedBy: null, authorisedBy: ana, benefitOwner: null }, []],
    ['whoever authorised it defined it', { definedBy: ana, authorisedBy: ana, benefitOwner: luis }, ['defined']],
    ['whoever authorised it benefits', { definedBy: marta, authorisedBy: ana, benefitOwner: ana }, ['benefits']],
    ['one person did all', { definedBy: ana, authorisedBy: ana, benefitOwner: ana }, ['defined', 'benefits']],
  ] satisfies [string, Duties, string[]][])('A04 is as it is where %s', (_, duties, also) => {
    expect(alsoHeld(duties)).toEqual(also);
  });

  it('is never doubted over an authorisation that is not there, and always over two duties of one person', () => {
    const holder = fc.constantFrom(ana, marta, luis, null);
    fc.assert(
      fc.property(holder, holder, holder, (definedBy, authorisedBy, benefitOwner) => {
        const also = alsoHeld({ definedBy, authorisedBy, benefitOwner });
        const isOneOf = authorisedBy !== null && [definedBy, benefitOwner].includes(authorisedBy);
        expect(also.length > 0).toBe(isOneOf);
      }),
    );
  });
});
