import { type ExportColumns, text } from '../exports';
import type { Accountability, LineRef } from './references.dto';

/** "MKT-SAAS Subscriptions", as lines are named wherever both fit. */
export const lineName = (line: Pick<LineRef, 'code' | 'name'> | null): string | null =>
  line && `${line.code} ${line.name}`;

/** Who defined, who authorised and who benefits, for every list that answers for its rows. */
export const accountabilityColumns = <Row extends { readonly accountability: Accountability }>(): Record<
  'definedBy' | 'authorisedBy' | 'benefits',
  ExportColumns<Row>[string]
> => ({
  definedBy: text(({ accountability }) => accountability.definedBy?.person.name ?? null),
  authorisedBy: text(({ accountability }) => accountability.authorisedBy?.person.name ?? null),
  benefits: text(({ accountability: { benefits } }) =>
    benefits === null
      ? null
      : [...benefits.units.map(({ name }) => name), ...(benefits.owner ? [benefits.owner.name] : [])].join(', '),
  ),
});
