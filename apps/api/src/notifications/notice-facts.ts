import { Injectable } from '@nestjs/common';
import { mayDecideNow } from '../approvals';
import type { Tx } from '../platform';
import type { DelegationFacts, PolicyFacts, RequestFacts, TaskFacts } from './notice-rules';

/** The steps of request `r` that are asked now; the trail hears of a decision after its steps are settled. */
const PENDING = `(select * from request_step p where p.request_id = r.id and p.round = r.round and p.status = 'pending') s`;

const REQUEST = `
  select r.status, r.round, r.requester_id as "requesterId",
         array(select holder.person_id
                 from (select person_id from request_deciding_roles(r.id, r.round, l.unit_id, l.fund_source, r.round_began_at)
                       union select delegate_id from delegation_in_force) holder
                where ${mayDecideNow('holder.person_id')}) as "mayDecide",
         (select min(s.turn) from ${PENDING}) as turn, (select max(s.told) from ${PENDING}) as told,
         array(select distinct x.person_id from ${PENDING}
                 join step_escalation x on x.request_id = s.request_id and x.round = s.round and x.step_key = s.key) as "toldAbove",
         array(select x.person_id from decision x where x.request_id = r.id
               union select x.on_behalf_of_id from decision x where x.request_id = r.id and x.on_behalf_of_id is not null) as "haveDecided",
         (select case when s.status = 'ended' then 'ended' when s.status = 'running' and s.reminded_at is not null then 'ending' end
            from sprint s where s.request_id = r.id) as sprint,
         array(select distinct g.person_id from person_role g join person who on who.id = g.person_id and who.is_active
                where g.role in ('cio', 'cmo')) as officers
    from request r left join budget_line l on l.id = r.budget_line_id
   where r.id = $1`;

/** Whoever judges it set it, or holds by now the role in which it was set; nobody judges what they have to meet. */
const TASK = `
  select t.status, t.version, t.reopened_at is not null as "wasReopened", t.due_on as "dueOn", t.owner_id as "ownerId",
         t.set_by_id as "setById",
         array(select p.id from person p
                where p.is_active and p.id not in (t.owner_id, r.requester_id)
                  and (p.id = t.set_by_id
                    or exists (select from deciding_roles(l.unit_id, l.fund_source, 'infinity') d
                                where d.person_id = p.id and d.role = t.set_as))) as "mayJudge"
    from request_task t
    join request r on r.id = t.request_id
    left join budget_line l on l.id = r.budget_line_id
   where t.id = $1`;

/** As the home of whoever signs asks it: nobody is told to sign what they would be refused. */
const POLICY = `
  select p.status, p.revision,
         array(select distinct g.person_id
                 from person_role g join person who on who.id = g.person_id and who.is_active
                where p.status = 'draft' and p.asked_at is not null and g.granted_at <= p.roles_settled_at
                  and (g.role in ('cio', 'cmo') or (g.role = 'finance' and single.officer))
                  and not exists (select from policy_signature s
                                   where s.policy_version_id = p.id and s.revision = p.revision and s.role = g.role)
                  and not exists (select from policy_signature s
                                   where s.policy_version_id = p.id and s.revision = p.revision and s.person_id = g.person_id
                                     and not (single.officer and g.role <> 'finance' and s.role <> 'finance'))) as "maySign",
         array(select distinct g.person_id
                 from person_role g join person who on who.id = g.person_id and who.is_active
                where g.role in ('cio', 'cmo', 'finance')) as officers,
         exists (select from policy_signature s where s.policy_version_id = p.id) as "isSigned"
    from policy_version p
    cross join lateral (select (p.canonical_text::jsonb -> 'singleOfficerMode')::boolean as officer) single
   where p.id = $1`;

/** What the rules ask of the things that people are told about, as it stands in a transaction. */
@Injectable()
export class NoticeFacts {
  request(tx: Tx, id: string): Promise<RequestFacts> {
    return one(tx, REQUEST, id);
  }

  task(tx: Tx, id: string): Promise<TaskFacts> {
    return one(tx, TASK, id);
  }

  /** The conditions of the approvals of a request. */
  async tasksOf(tx: Tx, requestId: string): Promise<string[]> {
    const tasks = await tx.query<{ id: string }>('select id from request_task where request_id = $1 order by number', [
      requestId,
    ]);
    return tasks.map(({ id }) => id);
  }

  policy(tx: Tx, id: string): Promise<PolicyFacts> {
    return one(tx, POLICY, id);
  }

  delegation(tx: Tx, id: string): Promise<DelegationFacts> {
    return one(
      tx,
      `select principal_id as "principalId", delegate_id as "delegateId", ended_at is not null as "isOver"
         from delegation where id = $1`,
      id,
    );
  }

  /** The requests of which either of the two was told that they wait for a decision. */
  async waitingForTheTwo(tx: Tx, delegationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct n.object_id as id from notice n join delegation g on n.person_id in (g.principal_id, g.delegate_id)
        where g.id = $1 and n.handled_at is null and n.kind = 'request.decide' order by id`,
      [delegationId],
    );
    return rows.map(({ id }) => id);
  }

  async publishedBy(tx: Tx, importId: string): Promise<string | null> {
    const { publishedById } = await one<{ publishedById: string | null }>(
      tx,
      'select published_by_id as "publishedById" from import_batch where id = $1',
      importId,
    );
    return publishedById;
  }
}

async function one<Row extends object>(tx: Tx, sql: string, id: string): Promise<Row> {
  const [row] = await tx.query<Row>(sql, [id]);
  if (!row) throw new Error(`The trail tells of ${id}, which is not there.`);
  return row;
}
