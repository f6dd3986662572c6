import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform';
import type { Grant, SignedIn } from './signed-in';

/** A person behind a cookie, and for how long if nothing more is asked. */
export interface FoundSession {
  readonly actor: SignedIn;
  readonly secondsLeft: number;
}

interface SessionRow {
  readonly person_id: string;
  readonly name: string;
  readonly unit_id: string | null;
  readonly grants: readonly Grant[] | null;
  readonly is_idle: boolean;
  readonly seconds_left: number;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Server-side sessions: 32 random bytes in a cookie, their hash in the table; 30 minutes idle, 12 hours in all. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Opens a session and returns its secret, which is kept nowhere else. */
  async open(tx: Tx, personId: string, address: string, userAgent: string | undefined): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await tx.query(
      "delete from session where expires_at < now() or (person_id = $1 and last_seen_at < now() - interval '30 minutes')",
      [personId],
    );
    await tx.query(
      `insert into session (secret_hash, person_id, expires_at, address, user_agent)
       values ($1, $2, now() + interval '12 hours', $3, left($4, 300))`,
      [hashOf(secret), personId, address, userAgent ?? null],
    );
    return secret;
  }

  async close(tx: Tx, secret: string): Promise<void> {
    await tx.query('delete from session where secret_hash = $1', [hashOf(secret)]);
  }

  /** The person behind a cookie with the rights they have now; nothing for an unknown, idle or disabled one. */
  async find(secret: string, requestId: string): Promise<FoundSession | undefined> {
    const hash = hashOf(secret);
    const [row] = await this.database.lookUp<SessionRow>(
      `select p.id as person_id, p.name, p.unit_id,
              s.last_seen_at < now() - interval '1 minute' as is_idle,
              floor(extract(epoch from least(
                s.expires_at,
                case when s.last_seen_at < now() - interval '1 minute' then now() else s.last_seen_at end + interval '30 minutes'
              ) - now()))::int as seconds_left,
              (select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'fundSource', r.fund_source) order by r.role)
                 from person_role r where r.person_id = p.id) as grants
         from session s join person p on p.id = s.person_id
        where s.secret_hash = $1 and p.is_active and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'`,
      [hash],
    );
    if (!row) return undefined;
    if (row.is_idle) {
      // Written at most once a minute, so that reading does not become writing.
      await this.database.transaction((tx) =>
        tx.query('update session set last_seen_at = now() where secret_hash = $1', [hash]),
      );
    }
    const { person_id: personId, name, unit_id: unitId } = row;
    const actor = { personId, name, unitId, grants: row.grants ?? [], capacity: 'none', requestId };
    return { actor, secondsLeft: row.seconds_left };
  }
}
