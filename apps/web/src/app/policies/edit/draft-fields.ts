import { type PolicyDocument, policyFromJson, policyToJson } from '@tandem/spend-policy';

/** What is edited: the text of the policy, the day from which the author wants it, and why. */
export interface PolicyDraft {
  readonly document: PolicyDocument;
  readonly plannedFrom: string;
  readonly why: string;
}

/**
 * A draft in pieces that can be compared one by one with those of somebody else: 'rule:<id>', 'order' of the rules,
 * 'lane:<lane>', 'rest' of the document, 'plannedFrom' and 'why', each as text.
 */
export type DraftFields = Readonly<Record<string, string>>;

const RULE = 'rule:';
const LANE = 'lane:';

export function fieldsOf({ document, plannedFrom, why }: PolicyDraft): DraftFields {
  const { rules, lanes, ...rest } = asRecord(policyToJson(document));
  const rulePieces = asList(rules).map((rule, index): [string, string] => [
    `${RULE}${document.rules[index]?.id ?? index}`,
    JSON.stringify(rule),
  ]);
  const lanePieces = Object.entries(asRecord(lanes)).map(([lane, asked]): [string, string] => [
    `${LANE}${lane}`,
    JSON.stringify(asked),
  ]);
  return {
    ...Object.fromEntries(rulePieces),
    order: JSON.stringify(document.rules.map(({ id }) => id)),
    ...Object.fromEntries(lanePieces),
    rest: JSON.stringify(rest),
    plannedFrom,
    why,
  };
}

/** Puts the pieces together again. A rule that the order does not name is gone, and a name without a rule is passed over. */
export function draftOf(fields: DraftFields): PolicyDraft {
  const order = asList(parsed(fields['order']));
  const reading = policyFromJson({
    ...asRecord(parsed(fields['rest'])),
    rules: order.flatMap((id) => {
      const rule = fields[`${RULE}${String(id)}`];
      return rule === undefined ? [] : [parsed(rule)];
    }),
    lanes: Object.fromEntries(
      Object.entries(fields).flatMap(([name, text]) =>
        name.startsWith(LANE) ? [[name.slice(LANE.length), parsed(text)]] : [],
      ),
    ),
  });
  if (!reading.ok) {
    throw new Error(`The pieces of a policy make no policy: ${reading.refusal.path}`);
  }
  return { document: reading.value, plannedFrom: fields['plannedFrom'] ?? '', why: fields['why'] ?? '' };
}

/** The rule that a piece is, or null for any other piece. */
export function ruleIdOf(field: string): string | null {
  return field.startsWith(RULE) ? field.slice(RULE.length) : null;
}

/** The lane that a piece is about, or null for any other piece. */
export function laneOf(field: string): string | null {
  return field.startsWith(LANE) ? field.slice(LANE.length) : null;
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
