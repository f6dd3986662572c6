import { Injectable, Logger } from '@nestjs/common';
import { type Actor, Audit, SYSTEM, type TrailRange, type TrailVerification, Verification } from '../audit';
import type { PersonRef } from '../identity';
import { Clock, Database, Jobs } from '../platform';
import type { VerificationRun } from './trail-verification.dto';

const ACTION = 'trail.verify';
const DAY_MS = 24 * 60 * 60 * 1000;

type Recorded = TrailVerification & Pick<VerificationRun, 'from' | 'to'>;

/** Verifies the trail and keeps on record, in the trail, who did and what came out: proof that somebody looks. */
@Injectable()
export class VerifyTrail {
  private readonly logger = new Logger(VerifyTrail.name);

  constructor(
    private readonly verification: Verification,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.everyHour('verify-trail', () => this.daily());
  }

  async execute(range: TrailRange, actor: Actor): Promise<VerificationRun> {
    const result = await this.verification.run(range);
    const recorded: Recorded = { ...result, from: range.from ?? null, to: range.to ?? null };
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: ACTION,
        object: { type: 'trail', id: null },
        after: recorded,
      }),
    );
    const [by] = await this.database.read<PersonRef>('select id, name, title from person where id = $1', [
      actor.personId,
    ]);
    return { ...recorded, by: by ?? null };
  }

  /** The newest run on record, whoever began it. */
  async last(): Promise<VerificationRun | null> {
    const [row] = await this.database.read<{ run: Recorded; by: VerificationRun['by'] }>(
      `select a.after as run,
              case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'title', p.title) end as by
         from audit_event a left join person p on p.id = a.actor_id
        where a.action = $1 and a.result = 'done' order by a.id desc limit 1`,
      [ACTION],
    );
    return row ? { ...row.run, by: row.by } : null;
  }

  /** Once a day by itself, by whichever server has its turn first. */
  async daily(): Promise<void> {
    const last = await this.last();
    if (last && this.clock.now().getTime() - Date.parse(last.checkedAt) < DAY_MS) return;
    const { intact, firstBrokenEvent } = await this.execute({}, SYSTEM);
    if (!intact) this.logger.error(`The audit trail breaks at event ${firstBrokenEvent ?? '?'}.`);
  }
}
