import { Injectable } from '@nestjs/common';
import { type EndedRequest, type RequestMoment, RequestMoments, type SubmittedRequest } from '../../approvals';
import type { Actor } from '../../audit';
import { Problem, type Tx } from '../../platform';
import { type FindingRecord, lockFinding } from './finding-record';
import { RegulariseFinding } from './regularise-finding';
import { TriageLog } from './triage-log';
import { askingRefusal } from './triage-rules';

interface OtherRequest {
  readonly ref: string;
  readonly hasEnded: boolean;
}

/** A finding follows the requests that ask for it, in the transaction of each: request started, regularised, or as it was before. */
@Injectable()
export class FollowRequests {
  constructor(
    private readonly regularise: RegulariseFinding,
    private readonly log: TriageLog,
    moments: RequestMoments,
  ) {
    moments.on((tx, moment, actor) => this.follow(tx, moment, actor));
  }

  private follow(tx: Tx, moment: RequestMoment, actor: Actor): Promise<void> {
    switch (moment.kind) {
      case 'submitted':
        return this.start(tx, moment, actor);
      case 'approved':
        return this.regularise.execute(tx, moment, actor);
      case 'ended':
        return this.end(tx, moment, actor);
      // What was regularised stays so: its payments were made, and cancelling undoes none of them.
      case 'cancelled':
        return Promise.resolve();
    }
  }

  /** @throws Problem `finding.status` for a finding that cannot be asked for */
  private async start(tx: Tx, { requestId, findingId }: SubmittedRequest, actor: Actor): Promise<void> {
    const others = (await startedBy(tx, requestId)).filter((id) => id !== findingId);
    // Two requests that swap their findings take both in the same order.
    for (const id of [...others, ...(findingId ? [findingId] : [])].sort()) {
      const finding = await lockFinding(tx, id);
      if (id === findingId) await this.ask(tx, finding, requestId, actor);
      else await this.free(tx, finding, { requestId, reason: 'The request asks for something else now.' }, actor);
    }
  }

  private async ask(tx: Tx, finding: FindingRecord, requestId: string, actor: Actor): Promise<void> {
    const { status, requestId: otherId } = finding.state;
    if (status === 'request-started' && otherId === requestId) return;
    const other = status === 'request-started' ? await requestOf(tx, otherId) : undefined;
    if (other?.hasEnded) {
      await this.free(tx, finding, { requestId: otherId, reason: `${other.ref} has ended.` }, actor);
      return this.ask(tx, await lockFinding(tx, finding.id), requestId, actor);
    }
    const detail = askingRefusal(finding, other?.ref);
    if (detail) throw refused(finding, detail);
    const after = { ...finding.state, status: 'request-started', requestId, ignoredUntil: null } as const;
    await this.log.record(tx, [{ finding, decision: { action: 'request', after, moves: [] } }], actor);
  }

  private async end(tx: Tx, { requestId, how }: EndedRequest, actor: Actor): Promise<void> {
    for (const id of await startedBy(tx, requestId)) {
      await this.free(tx, await lockFinding(tx, id), { requestId, reason: how }, actor);
    }
  }

  /** Nobody asks for it any more: it is as it was before somebody did, unless that was undone already. */
  private async free(
    tx: Tx,
    finding: FindingRecord,
    { requestId, reason }: { requestId: string | null; reason: string },
    actor: Actor,
  ): Promise<void> {
    if (finding.state.status !== 'request-started' || finding.state.requestId !== requestId) return;
    const action = await this.log.lastAction(tx, finding);
    if (action?.action !== 'request') throw new Error(`No decision began the request for ${finding.ref}.`);
    await this.log.recordUndo(tx, [{ finding, action, changes: [], reason }], actor);
  }
}

/** The findings that wait for a request, also those that it does not name any more. */
async function startedBy(tx: Tx, requestId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from finding where request_id = $1 and status = 'request-started' order by id`,
    [requestId],
  );
  return rows.map(({ id }) => id);
}

async function requestOf(tx: Tx, id: string | null): Promise<OtherRequest | undefined> {
  const [request] = await tx.query<OtherRequest>(
    `select ref, status in ('rejected', 'withdrawn', 'expired', 'cancelled') as "hasEnded" from request where id = $1`,
    [id],
  );
  return request;
}

const refused = ({ state }: FindingRecord, detail: string): Problem =>
  new Problem('finding.status', detail, {
    errors: [{ pointer: '/findingId', code: 'finding_status', detail }],
    extension: { currentStatus: state.status },
  });
