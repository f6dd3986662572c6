import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PersonRef, scopePredicate, type SignedIn } from '../../identity';
import { Database, notFound } from '../../platform';
import { costReach, personRef } from '../../registry';
import { visible } from '../request-scope';
import type { KnownFacts } from './known-facts';
import { decisionJson, type DecisionRow, knownDecision } from './known-facts-row';
import { knownDecisionView, knownFactsView, peopleIn } from './known-facts-view';
import type { DecisionSnapshotView } from './snapshot.dto';

interface SnapshotRow {
  readonly ref: string;
  readonly text: string;
  readonly decision: DecisionRow;
  readonly recordedHash: string | null;
  readonly event: string | null;
  readonly seal: string | null;
}

const FIRST_OF_SCOPE = 3;

const snapshotSql = (scope: string): string => `
  select r.ref, s.text, a.id::text as event, a.after ->> 'snapshot' as "recordedHash", encode(sealed.hash, 'hex') as seal,
         ${decisionJson('d')} as decision
    from decision d join decision_snapshot s on s.decision_id = d.id join request r on r.id = d.request_id
    left join budget_line l on l.id = r.budget_line_id
    left join audit_event a on a.object_type = 'request' and a.object_id = d.request_id::text and a.actor_id = d.person_id
      and a.result = 'done' and (a.after ->> 'round')::int = d.round and jsonb_exists(a.after, 'snapshot')
    left join audit_seal sealed on sealed.event_id = a.id
   where d.id = $1 and d.request_id = $2 and ${scope}
   order by a.id limit 1`;

@Injectable()
export class SnapshotQueries {
  constructor(private readonly database: Database) {}

  /**
   * What was known when a request was decided on, as it was kept. A text that is not the one of the event is not passed off
   * as what was known.
   *
   * @throws Problem `not_found`, also for a decision of before such texts were kept, and when the request is not this
   *   person's to see
   */
  async get(requestId: string, decisionId: string, actor: SignedIn): Promise<DecisionSnapshotView> {
    const scope = visible(actor, FIRST_OF_SCOPE);
    const [row] = await this.database.read<SnapshotRow>(snapshotSql(scope.sql), [
      decisionId,
      requestId,
      ...scope.values,
    ]);
    if (!row) throw notFound('decision');
    const { ref, text, recordedHash, event, seal } = row;
    const decision = knownDecision(row.decision);
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    const isWhole = hash === recordedHash;
    const isAll = seesAll(actor, decision.personId);
    const facts = isWhole ? (JSON.parse(text) as KnownFacts) : null;
    const nameOf = await this.people([
      decision.personId,
      ...(decision.onBehalfOfId ? [decision.onBehalfOfId] : []),
      ...(facts ? peopleIn(facts) : []),
    ]);
    const known = facts && knownFactsView(facts, nameOf);
    return {
      ref,
      decision: knownDecisionView(decision, nameOf),
      hash,
      recordedHash,
      event,
      seal,
      known: known && (isAll ? known : { ...known, similarTools: null, similarDecisions: null }),
      text: isAll ? text : null,
    };
  }

  private async people(ids: readonly string[]): Promise<(id: string) => PersonRef> {
    const rows = await this.database.read<{ person: PersonRef }>(
      `select ${personRef('p')} as person from person p where p.id = any ($1::uuid[])`,
      [[...new Set(ids)]],
    );
    const byId = new Map(rows.map(({ person }) => [person.id, person]));
    return (id) => byId.get(id) ?? { id, name: id, title: null };
  }
}

/**
 * Costs and other requests were cut by what the decider may see. Whoever sees less is not shown them through a snapshot; the
 * hash of all of it they are.
 */
function seesAll(actor: SignedIn, deciderId: string): boolean {
  if (actor.personId === deciderId) return true;
  const reachesRequests = scopePredicate(actor, 'request.read', {}, 1).sql === 'true';
  return reachesRequests && costReach(actor, 1).scope === 'all';
}
