import { Injectable } from '@nestjs/common';
import { Problem, type Tx } from '../platform';
import { changedFields, type ContentJson, contentToJson } from './request-content';
import { type RequestRecord, toolNameOf } from './request-record';

/** Fields that hold ids, and where the ids are told apart by name. */
const NAMED = {
  budgetLineId: "select id::text as id, code || ' ' || name as name from budget_line where id::text = any ($1)",
  definedById: 'select id::text as id, name from person where id::text = any ($1)',
  benefitOwnerId: 'select id::text as id, name from person where id::text = any ($1)',
  benefitUnitIds: 'select id::text as id, name from unit where id::text = any ($1)',
} as const satisfies Partial<Record<keyof ContentJson, string>>;

type Shown = ContentJson[keyof ContentJson];

/** What to answer to somebody who decided on a version that is not the present one any more (domain rule 37). */
@Injectable()
export class StaleDecision {
  async problem(tx: Tx, record: RequestRecord, seenVersion: number): Promise<Problem> {
    const seen = await this.contentOf(tx, record.id, seenVersion);
    const now: ContentJson = { ...contentToJson(record.content), toolId: null, toolName: toolNameOf(record) };
    const fields = seen ? changedFields(seen, now) : [];
    const changes: object[] = [];
    for (const field of fields) {
      changes.push({
        field,
        seen: await this.shown(tx, field, seen?.[field]),
        now: await this.shown(tx, field, now[field]),
      });
    }
    return new Problem(
      'approval.stale',
      'The request changed since you opened it: look at what changed, then decide.',
      {
        extension: { currentVersion: record.version, seenVersion, changes, ...(await this.lastChange(tx, record.id)) },
      },
    );
  }

  /** Who handed in what it says now, and when. */
  private async lastChange(tx: Tx, id: string): Promise<{ changedBy: string | null; changedAt: string | null }> {
    const [row] = await tx.query<{ who: string | null; at: Date }>(
      `select p.name as who, e.occurred_at as at from audit_event e left join person p on p.id = e.actor_id
        where e.object_type = 'request' and e.object_id = $1 and e.action = 'request.submit' order by e.id desc limit 1`,
      [id],
    );
    return { changedBy: row?.who ?? null, changedAt: row?.at.toISOString() ?? null };
  }

  /** The newest content that was there when this version was seen. A tool counts by its name, whoever wrote it down. */
  private async contentOf(tx: Tx, id: string, version: number): Promise<ContentJson | null> {
    const [row] = await tx.query<{ content: ContentJson; toolName: string | null }>(
      `select x.content, t.name as "toolName" from request_version x left join tool t on t.id = (x.content ->> 'toolId')::uuid
        where x.request_id = $1 and x.version <= $2 order by x.version desc limit 1`,
      [id, version],
    );
    return row ? { ...row.content, toolId: null, toolName: row.toolName ?? row.content.toolName } : null;
  }

  /** People, units and lines by their names, everything else as it is. */
  private async shown(
    tx: Tx,
    field: keyof ContentJson,
    value: Shown | undefined,
  ): Promise<Shown | string[] | undefined> {
    if (!(field in NAMED) || value === null || value === undefined) return value;
    const ids = Array.isArray(value) ? (value as string[]) : [value as string];
    const rows = await tx.query<{ id: string; name: string }>(NAMED[field as keyof typeof NAMED], [ids]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const named = ids.map((id) => names.get(id) ?? id);
    return Array.isArray(value) ? named : (named[0] ?? null);
  }
}
