import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { Clock, type Tx } from '../platform';
import type { ToolChange } from './tool-input.dto';
import type { ToolEntity } from './tool.entity';
import { ToolRepository } from './tool.repository';
import type { StoredSeal } from './tool-seals';

/** What an edit in the list changes, which can be taken back. */
export const UNDOABLE = ['businessOwnerId', 'deputyId', 'stages'] as const satisfies readonly (keyof ToolChange)[];

/** How long an edit can be taken back. */
export const UNDO_HOURS = 24;

/** What an edit of these fields replaced, the seal included that it may have broken. */
export interface Replaced {
  readonly businessOwnerId: string | null;
  readonly deputyId: string | null;
  readonly stages: readonly { readonly id: string; readonly weight: number }[];
  readonly seal: StoredSeal;
}

/** As it is kept: JSON has no instants, so they are text. */
interface Kept extends Omit<Replaced, 'seal'> {
  readonly seal: Omit<StoredSeal, 'verifiedAt' | 'sealBrokenAt'> & {
    readonly verifiedAt: string | null;
    readonly sealBrokenAt: string | null;
  };
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

const sealOf = ({
  verifiedAt,
  verifiedById,
  sealBrokenAt,
  sealBrokenById,
  sealBrokenFields,
}: ToolEntity): StoredSeal => ({ verifiedAt, verifiedById, sealBrokenAt, sealBrokenById, sealBrokenFields });

/** Keeps what the last small edit of each tool replaced. */
@Injectable()
export class UndoLog {
  constructor(
    private readonly tools: ToolRepository,
    private readonly clock: Clock,
  ) {}

  /** Before an edit is written; any other edit makes the tool one that cannot be undone, by its version. */
  async remember(tx: Tx, tool: ToolEntity, change: ToolChange, actor: SignedIn): Promise<void> {
    const changed = Object.entries(change).filter(([, value]) => value !== undefined);
    if (!changed.every(([field]) => UNDOABLE.some((known) => known === field))) return;
    const before: Replaced = {
      businessOwnerId: tool.businessOwnerId,
      deputyId: tool.deputyId,
      stages: await this.tools.stagesOf(tx, tool.id),
      seal: sealOf(tool),
    };
    await tx.query(
      `insert into tool_undo (tool_id, version, actor_id, edited_at, before) values ($1, $2, $3, $4, $5)
       on conflict (tool_id) do update set version = excluded.version, actor_id = excluded.actor_id,
         edited_at = excluded.edited_at, before = excluded.before`,
      [tool.id, tool.version + 1, actor.personId, this.clock.now(), JSON.stringify(before)],
    );
  }

  /** What this person's edit replaced, where it is the last one of the tool and not older than a day; once. */
  async take(tx: Tx, tool: ToolEntity, actor: SignedIn): Promise<Replaced | null> {
    const since = new Date(this.clock.now().getTime() - UNDO_HOURS * 3_600_000);
    const [kept] = await tx.query<{ before: Kept }>(
      'delete from tool_undo where tool_id = $1 and version = $2 and actor_id = $3 and edited_at > $4 returning before',
      [tool.id, tool.version, actor.personId, since],
    );
    if (!kept) return null;
    const { verifiedAt, sealBrokenAt, ...same } = kept.before.seal;
    return {
      ...kept.before,
      seal: { ...same, verifiedAt: instantOf(verifiedAt), sealBrokenAt: instantOf(sealBrokenAt) },
    };
  }
}
