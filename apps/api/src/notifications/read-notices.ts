import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { Clock, Database, notFound } from '../platform';
import { TO_DO } from './notice-rules';

/** To have read what asks for nothing is all that it needs; what asks for an act stays open until it is done. */
const READ = `
  update notice set read_at = coalesce(read_at, $2),
         handled_at = case when kind = any ($3::text[]) then handled_at else coalesce(handled_at, $2) end
   where person_id = $1`;

/** Somebody has read what they were told. The trail does not follow what people read of it. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, also for a notice of somebody else */
  async one(id: string, actor: SignedIn): Promise<void> {
    const read = await this.database.transaction((tx) =>
      tx.query(`${READ} and id = $4 returning id`, [actor.personId, this.clock.now(), TO_DO, id]),
    );
    if (read.length === 0) throw notFound('notice');
  }

  /** All up to the newest one that was on the screen. */
  async upTo(instant: Date, actor: SignedIn): Promise<void> {
    await this.database.transaction((tx) =>
      tx.query(`${READ} and read_at is null and created_at <= $4`, [actor.personId, this.clock.now(), TO_DO, instant]),
    );
  }
}
