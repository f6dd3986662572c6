import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../audit';
import { Clock, type Tx } from '../platform';
import { type Answerers, breaksSeal } from './tool-seal';
import type { ToolEntity } from './tool.entity';

/** The seal of a tool as its columns hold it. */
export type StoredSeal = Pick<
  ToolEntity,
  'verifiedAt' | 'verifiedById' | 'sealBrokenAt' | 'sealBrokenById' | 'sealBrokenFields'
>;

/** A tool as it was before an edit. */
export interface SealedTool extends Answerers {
  readonly id: string;
  readonly name: string;
}

const about = ({ id, name }: SealedTool): { type: string; id: string; label: string } => ({
  type: 'tool',
  id,
  label: name,
});

/** The owner's seal on what the register says of a tool. Callers hold the row of the tool. */
@Injectable()
export class ToolSeals {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The owner or the deputy stands behind the tool as it is now. */
  async verify(tx: Tx, tool: SealedTool, actor: Actor): Promise<void> {
    await tx.query(
      `update tool set verified_at = $2, verified_by_id = $3, seal_broken_at = null, seal_broken_by_id = null,
              seal_broken_fields = '{}' where id = $1`,
      [tool.id, this.clock.now(), actor.personId],
    );
    // What was verified is no longer what an undo would take back.
    await tx.query('delete from tool_undo where tool_id = $1', [tool.id]);
    await this.audit.record(tx, actor, { action: 'tool.verify', object: about(tool) });
  }

  /** Breaks a whole seal where somebody other than those who answer for the tool changed these fields. */
  async breakBy(tx: Tx, before: SealedTool, fields: readonly string[], actor: Actor): Promise<void> {
    if (!breaksSeal(before, actor.personId, fields)) return;
    const broken = await tx.query(
      `update tool set seal_broken_at = $2, seal_broken_by_id = $3, seal_broken_fields = $4
        where id = $1 and verified_at is not null and seal_broken_at is null returning id`,
      [before.id, this.clock.now(), actor.personId, fields],
    );
    if (broken.length === 0) return;
    await this.audit.record(tx, actor, {
      action: 'tool.unseal',
      object: about(before),
      after: { changedFields: fields },
    });
  }
}
