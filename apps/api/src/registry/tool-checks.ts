import { Injectable } from '@nestjs/common';
import { type FieldError, invalidField, Problem, type Tx } from '../platform';
import type { StageWeightInput, ToolChange } from './tool-input.dto';

const PEOPLE = [
  'businessOwnerId',
  'deputyId',
  'technicalOwnerId',
  'budgetOwnerId',
  'definedById',
  'authorisedById',
  'benefitOwnerId',
] as const satisfies readonly (keyof ToolChange)[];

const WHOLE = 100;

/** What has to be right about the fields of a tool before anything is written. */
@Injectable()
export class ToolChecks {
  /**
   * @param at where in the body the change stands
   * @throws Problem `validation.failed` with one error for each field that is wrong
   */
  async check(tx: Tx, change: ToolChange, at = ''): Promise<void> {
    const errors = [
      ...stageErrors(change.stages),
      ...(await this.peopleErrors(tx, change)),
      ...(await this.unitErrors(tx, change)),
    ].map((error) => ({ ...error, pointer: `${at}${error.pointer}` }));
    const [first] = errors;
    if (first) throw new Problem('validation.failed', first.detail, { errors });
  }

  /** Whoever answers for a tool is somebody who works here now. */
  private async peopleErrors(tx: Tx, change: ToolChange): Promise<FieldError[]> {
    const asked = PEOPLE.flatMap((field) => {
      const id = change[field];
      return id ? [{ field, id }] : [];
    });
    if (asked.length === 0) return [];
    const active = await tx.query<{ id: string }>('select id from person where id = any ($1::uuid[]) and is_active', [
      asked.map(({ id }) => id),
    ]);
    const known = new Set(active.map(({ id }) => id));
    return asked
      .filter(({ id }) => !known.has(id))
      .map(({ field }) => ({ pointer: `/${field}`, code: 'inactive', detail: 'Choose somebody who is active.' }));
  }

  private async unitErrors(tx: Tx, { unitId, benefitUnitIds = [] }: ToolChange): Promise<FieldError[]> {
    const asked = [
      ...(unitId ? [{ pointer: '/unitId', id: unitId }] : []),
      ...benefitUnitIds.map((id, index) => ({ pointer: `/benefitUnitIds/${index}`, id })),
    ];
    if (asked.length === 0) return [];
    const found = await tx.query<{ id: string }>('select id from unit where id = any ($1::uuid[])', [
      asked.map(({ id }) => id),
    ]);
    const known = new Set(found.map(({ id }) => id));
    return asked
      .filter(({ id }) => !known.has(id))
      .map(({ pointer }) => ({ pointer, code: 'unknown', detail: 'There is no such unit.' }));
  }
}

function stageErrors(stages: readonly StageWeightInput[] | undefined): FieldError[] {
  if (!stages || stages.length === 0) return [];
  const pointer = '/stages';
  if (new Set(stages.map(({ id }) => id)).size < stages.length) {
    return [{ pointer, code: 'repeated', detail: 'Name each stage once.' }];
  }
  const total = stages.reduce((sum, { weight }) => sum + weight, 0);
  return total === WHOLE
    ? []
    : [
        {
          pointer,
          code: 'weights',
          detail: `The weights of the stages add up to ${total}; they have to make ${WHOLE}.`,
        },
      ];
}

/**
 * A deputy stands in for the owner, which nobody does for themselves.
 *
 * @throws Problem `validation.failed`
 */
export function requireAnotherDeputy({
  businessOwnerId,
  deputyId,
}: {
  readonly businessOwnerId?: string | null;
  readonly deputyId?: string | null;
}): void {
  if (deputyId && deputyId === businessOwnerId)
    throw invalidField('/deputyId', 'The owner and the deputy are two people.', 'repeated');
}

/** Why the reason of a change of status is asked for. */
export const reasonMissing = (): Problem =>
  invalidField('/reason', 'Say why; the reason stays in the history of the tool.', 'required');
