/** The answers of a request that a policy may make mandatory: what for, who benefits, how success is seen, what data. */
export const REQUEST_FIELDS = ['whatFor', 'beneficiary', 'successMeasure', 'dataClass'] as const;
export type RequestField = (typeof REQUEST_FIELDS)[number];

/** The mandatory answers that are absent or blank, in the order in which they were asked for. */
export function missingFields(
  required: readonly RequestField[],
  answers: Readonly<Partial<Record<RequestField, string>>>,
): RequestField[] {
  return required.filter((field) => (answers[field] ?? '').trim() === '');
}
