import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayDecideNow } from '../../approvals';
import { Clock, Database } from '../../platform';
import type { VerdictTokens } from '../compose-mail';

const VERDICTS = ['approve', 'changes', 'reject'] as const;
const LIVES_DAYS = 7;

/** The SHA-256 of what the requester handed in with a version. */
export const CONTENT_HASH = `
  (select sha256(convert_to(v.content::text, 'UTF8')) from request_version v where v.request_id = r.id and v.version = r.version)`;

/** For the first step that waits for this person, and for nobody who may not decide. */
const MAKE = `
  insert into decision_link (id, secret_hash, person_id, request_id, round, step_key, verdict, version, version_hash, made_at, expires_at)
  select new.id, new.secret_hash, $2, r.id, r.round, step.key, new.verdict, r.version, ${CONTENT_HASH}, $6::timestamptz,
         $6::timestamptz + make_interval(days => $7)
    from request r
    join budget_line l on l.id = r.budget_line_id
    cross join lateral (select s.key from request_step s
                          join deciding_roles(l.unit_id, l.fund_source, r.round_began_at) d on d.role = s.role
                         where s.request_id = r.id and s.round = r.round and s.status = 'pending' and d.person_id = $2
                         order by s.position limit 1) step
    cross join unnest($3::uuid[], $4::bytea[], $5::text[]) as new(id, secret_hash, verdict)
   where r.id = $1 and ${mayDecideNow('$2::uuid')}
  returning id`;

export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Links by which somebody decides from a mail. The database keeps what proves them, and not what they are. */
@Injectable()
export class DecisionLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One for each verdict, as tokens of an id and a secret; none where there is nothing for this person to decide. */
  async make(requestId: string, personId: string): Promise<VerdictTokens> {
    const links = VERDICTS.map((verdict) => ({
      verdict,
      id: randomUUID(),
      secret: randomBytes(32).toString('base64url'),
    }));
    const made = await this.database.transaction((tx) =>
      tx.query(MAKE, [
        requestId,
        personId,
        links.map(({ id }) => id),
        links.map(({ secret }) => secretHash(secret)),
        links.map(({ verdict }) => verdict),
        this.clock.now(),
        LIVES_DAYS,
      ]),
    );
    return made.length === 0 ? [] : links.map(({ verdict, id, secret }) => [verdict, `${id}.${secret}`] as const);
  }
}
