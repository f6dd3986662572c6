import { Injectable } from '@nestjs/common';
import type { PersonRef, SignedIn } from '../identity';
import { Database, notFound } from '../platform';
import { personRef } from '../registry';
import { visible } from './request-scope';

/** A window says that it is open three times as often, so that one lost message makes nobody vanish. */
const OPEN_FOR = "interval '60 seconds'";

/** Who looks at a request at the same time, told before it becomes a conflict. It is on no record and soon forgotten. */
@Injectable()
export class Presence {
  constructor(private readonly database: Database) {}

  /**
   * Says that somebody has the request open, and answers who else has.
   *
   * @throws Problem `not_found`, also when it is not this person's to see
   */
  announce(id: string, actor: SignedIn): Promise<PersonRef[]> {
    const scope = visible(actor, 2);
    return this.database.transaction(async (tx) => {
      const seen = await tx.query(
        `insert into request_presence (request_id, person_id, seen_at)
         select r.id, $2, now() from request r left join budget_line l on l.id = r.budget_line_id where r.id = $1 and ${scope.sql}
         on conflict (request_id, person_id) do update set seen_at = excluded.seen_at returning request_id`,
        [id, ...scope.values],
      );
      if (seen.length === 0) throw notFound('request');
      await tx.query(
        `delete from request_presence where (request_id, person_id) in
           (select request_id, person_id from request_presence where seen_at < now() - ${OPEN_FOR} for update skip locked)`,
      );
      const others = await tx.query<{ person: PersonRef }>(
        `select ${personRef('p')} as person from request_presence s join person p on p.id = s.person_id
          where s.request_id = $1 and s.person_id <> $2 and s.seen_at >= now() - ${OPEN_FOR} order by p.name`,
        [id, actor.personId],
      );
      return others.map(({ person }) => person);
    });
  }
}
