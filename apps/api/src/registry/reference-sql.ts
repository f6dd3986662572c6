/** Pieces of SQL that make references of joined rows; `null` where an outer join found nothing. */

export const personRef = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'title', ${alias}.title) end`;

export const unitRef = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name) end`;

export const toolRef = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name) end`;

export const vendorRef = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

export const lineRef = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name,
     'fundSource', ${alias}.fund_source, 'fiscalYear', ${alias}.fiscal_year_id) end`;

/** A party of the accountability record: the person's row and the columns that hold the evidence. */
export const accountabilityParty = (person: string, columns: string): string =>
  `case when ${person}.id is not null then json_build_object('person', ${personRef(person)}, 'evidence', ${columns}_evidence,
     'source', ${columns}_source, 'on', ${columns}_on) end`;
