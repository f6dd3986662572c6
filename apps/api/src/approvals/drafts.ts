import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import type { Tx } from '../platform';
import { newContent, type RequestContent } from './request-content';
import { WriteDraft } from './write-draft';

/** A draft that another feature prepares for somebody to complete and hand in. */
export interface PreparedDraft extends Partial<RequestContent> {
  readonly requesterId: string;
  /** The unit that the requester asks for; it benefits unless said otherwise. */
  readonly unitId: string | null;
}

/** What other features may do with requests. */
@Injectable()
export class RequestDrafts {
  constructor(private readonly drafts: WriteDraft) {}

  /** Starts a draft for somebody. Nothing about it is decided; it is checked when its requester hands it in. */
  createDraftFor(tx: Tx, draft: PreparedDraft, actor: Actor): Promise<{ id: string; ref: string }> {
    const { requesterId: personId, unitId, ...prepared } = draft;
    // What data a tool sees is for its requester to answer, not for whoever prepares the draft.
    const content = { ...newContent({ dataClass: null }, { personId, unitId }), ...prepared };
    return this.drafts.createFor(tx, content, { personId, unitId }, actor);
  }
}
