import { Injectable } from '@nestjs/common';
import { Database } from '../../platform';

/** A decision of which what was known is not any more what its event in the trail says. */
export interface BrokenSnapshot {
  readonly ref: string;
  /** The text is not the one of the event, or it is gone, or no event says that it was kept. */
  readonly what: 'changed' | 'gone' | 'unrecorded';
}

/**
 * Each text against the hash in the event of its decision. Changing the text, its hash or both is found here; changing the
 * event as well is what the seals of the trail give away.
 */
const BROKEN = `
  select coalesce(k.ref, e.ref) as ref,
         case when k.hash is null then 'gone' when e.hash is null then 'unrecorded' else 'changed' end as what
    from (select r.ref, d.request_id::text as request_id, d.person_id, d.round, encode(sha256(convert_to(s.text, 'UTF8')), 'hex') as hash
            from decision_snapshot s join decision d on d.id = s.decision_id join request r on r.id = d.request_id) k
    full join (select a.object_label as ref, a.object_id as request_id, a.actor_id as person_id, (a.after ->> 'round')::int as round,
                      a.after ->> 'snapshot' as hash
                 from audit_event a where a.object_type = 'request' and a.result = 'done' and jsonb_exists(a.after, 'snapshot')) e
      on e.request_id = k.request_id and e.person_id = k.person_id and e.round = k.round
   where k.hash is distinct from e.hash order by 1, 2`;

@Injectable()
export class SnapshotVerification {
  constructor(private readonly database: Database) {}

  /** Every snapshot that does not fit its event; empty when all is well. */
  broken(): Promise<BrokenSnapshot[]> {
    return this.database.read<BrokenSnapshot>(BROKEN);
  }
}
