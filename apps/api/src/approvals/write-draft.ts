import { revise } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import { scopePredicate, type SignedIn } from '../identity';
import { Clock, Database, type FieldError, Problem, type Tx } from '../platform';
import { Tools } from '../registry';
import { workflowProblem } from './refusals';
import { contentToJson, newContent, type RequestContent, withInput } from './request-content';
import type { RequestInput } from './request-input.dto';
import { actorIn, type RequestRecord, stateOf } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';

/** Whose request it will be, when another feature makes the draft. */
interface Requester {
  readonly personId: string;
  readonly unitId: string | null;
}

/** Writes the content of a request as long as it is its requester's to write. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly tools: Tools,
    private readonly trail: RequestTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `validation.failed` for a person, unit, tool or line that cannot be named */
  create(input: RequestInput, actor: SignedIn): Promise<string> {
    return this.database.transaction(async (tx) => {
      const content = newContent(input, actor);
      await this.check(tx, content, actor);
      return (await this.createFor(tx, content, actor, actor)).id;
    });
  }

  /** A draft of somebody's, made by another feature; its content is checked when it is handed in. */
  async createFor(
    tx: Tx,
    content: RequestContent,
    requester: Requester,
    actor: Actor,
  ): Promise<{ id: string; ref: string }> {
    const created = await this.requests.create(tx, content, {
      requesterId: requester.personId,
      unitId: requester.unitId,
      now: this.clock.now(),
    });
    await this.trail.record(tx, actor, created, { action: 'request.create', after: contentToJson(content) });
    return created;
  }

  /**
   * Nothing of it is put on record: a form saves itself while it is being filled in, and nobody else acts on what it says
   * before it is handed in, which records what it says then.
   *
   * @throws Problem `version.stale`, `request.status`, `permission.denied`, `not_found`, `validation.failed`
   */
  change(id: string, input: RequestInput, version: number, actor: SignedIn): Promise<void> {
    return this.database.transaction(async (tx) => {
      const record = await this.requests.lock(tx, id, actor);
      const content = await this.withTool(tx, record, withInput(record.content, input), { input, actor });
      const state = stateOf({ ...record, content });
      const revised = revise(state, actorIn(record, actor.personId), { version, charge: state.charge });
      if (!revised.ok) {
        if (revised.refusal.kind === 'stale-version')
          throw new Problem('version.stale', 'This request was changed in another window.');
        throw workflowProblem(revised.refusal);
      }
      await this.check(tx, content, actor);
      await this.requests.saveContent(tx, id, content, {
        version: revised.value.request.version,
        now: this.clock.now(),
        proposedTool: record.proposedTool && content.toolId === record.content.toolId,
      });
    });
  }

  /** Another name is another tool; the proposal that the request had brought into the register is dropped. */
  private async withTool(
    tx: Tx,
    record: RequestRecord,
    content: RequestContent,
    { input, actor }: { input: RequestInput; actor: SignedIn },
  ): Promise<RequestContent> {
    const isRenamed = input.toolName != null && input.toolId === undefined && input.toolName !== record.tool?.name;
    const changed = isRenamed ? { ...content, toolId: null } : content;
    const { toolId } = record.content;
    if (toolId && record.proposedTool && changed.toolId !== toolId) {
      await this.tools.rejectProposed(tx, toolId, `${record.ref} asks for another tool now.`, actor);
    }
    return changed;
  }

  /** Ids of what the person cannot see are refused exactly like ids that do not exist. */
  private async check(tx: Tx, content: RequestContent, actor: SignedIn): Promise<void> {
    const scope = scopePredicate(
      actor,
      'budget-line.read',
      { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' },
      7,
    );
    const [found] = await tx.query<Record<'line' | 'tool' | 'definer' | 'owner' | 'units' | 'stages', boolean>>(
      `select ($1::uuid is null or exists (select from budget_line l where l.id = $1 and ${scope.sql})) as line,
              ($2::uuid is null or exists (select from tool where id = $2)) as tool,
              exists (select from person where id = $3 and is_active) as definer,
              ($4::uuid is null or exists (select from person where id = $4 and is_active)) as owner,
              not exists (select unnest($5::uuid[]) except select id from unit) as units,
              not exists (select unnest($6::text[]) except select id from life_cycle_stage) as stages`,
      [
        content.budgetLineId,
        content.toolId,
        content.definedById,
        content.benefitOwnerId,
        content.benefitUnitIds,
        content.stageIds,
        ...scope.values,
      ],
    );
    const errors = REFERENCES.filter(({ part }) => !found?.[part]).map(({ pointer, detail }): FieldError => ({
      pointer,
      code: 'unknown',
      detail,
    }));
    if (errors.length > 0)
      throw new Problem('validation.failed', errors.map(({ detail }) => detail).join(' '), { errors });
  }
}

const REFERENCES = [
  { part: 'line', pointer: '/budgetLineId', detail: 'There is no such budget line.' },
  { part: 'tool', pointer: '/toolId', detail: 'There is no such tool.' },
  { part: 'definer', pointer: '/definedById', detail: 'Choose somebody who is active.' },
  { part: 'owner', pointer: '/benefitOwnerId', detail: 'Choose somebody who is active.' },
  { part: 'units', pointer: '/benefitUnitIds', detail: 'There is no such unit.' },
  { part: 'stages', pointer: '/stageIds', detail: 'There is no such stage.' },
] as const;
