import { ValidateIf } from 'class-validator';

/** A field of a body that may be left out, but not emptied: null is refused like any other wrong value. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_body, value) => value !== undefined);
