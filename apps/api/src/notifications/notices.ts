import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import { Clock, type Tx } from '../platform';
import { type Need, type NoticeSubject, TO_DO } from './notice-rules';

export interface NewNotice {
  readonly id: string;
  readonly personId: string;
  readonly kind: Need['kind'];
}

/**
 * What is not needed any more is handled for everybody at once. A need that is there already stays as it is, and one that
 * was met and came back, as when an absence ends early, opens again. Nobody is told of what they did themselves.
 */
const SETTLE = `
  with needed as (select * from unnest($3::uuid[], $4::text[], $5::text[]) as n(person_id, kind, occasion)),
    met as (
      update notice n set handled_at = $6, handled_by_id = $7
       where n.object_type = $1 and n.object_id = $2 and n.handled_at is null and n.kind = any ($8::text[])
         and not exists (select from needed w where (w.person_id, w.kind, w.occasion) = (n.person_id, n.kind, n.occasion)))
  insert into notice (person_id, kind, object_type, object_id, occasion, caused_by_id, created_at)
  select person_id, kind, $1, $2, occasion, $7, $6 from needed where person_id is distinct from $7
   order by person_id
      on conflict on constraint notice_once do update
     set handled_at = null, handled_by_id = null, read_at = null, caused_by_id = excluded.caused_by_id
   where notice.handled_at is not null and notice.kind = any ($8::text[])
  returning id, person_id as "personId", kind`;

/** Who is told what: one notice for each need of a person and a thing. */
@Injectable()
export class Notices {
  constructor(private readonly clock: Clock) {}

  /** Brings the notices about one thing to what it needs now; answers with those that are new. */
  async settle(
    tx: Tx,
    subject: { readonly type: NoticeSubject; readonly id: string },
    needs: readonly Need[],
    actor: Actor,
  ): Promise<NewNotice[]> {
    return tx.query<NewNotice>(SETTLE, [
      subject.type,
      subject.id,
      needs.map(({ personId }) => personId),
      needs.map(({ kind }) => kind),
      needs.map(({ occasion }) => occasion),
      this.clock.now(),
      actor.personId,
      TO_DO,
    ]);
  }
}
