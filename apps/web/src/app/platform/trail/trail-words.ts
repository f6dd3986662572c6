import { type Formatter } from '@tandem/formatting';
import { type Texts } from '../i18n/texts';

/** The name of the person, unit, stage or vendor with an id; undefined when it is not known here. */
export type NameOf = (id: string) => string | undefined;

/** What a change is told with. */
export interface TrailWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly nameOf: NameOf;
}

export function trailWords(texts: Texts, format: Formatter, nameOf: NameOf): TrailWords {
  return { texts, format, nameOf };
}
