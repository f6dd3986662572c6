import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, setVersion } from '../platform';
import { CopyRequest } from './copy-request';
import { RequestView } from './request.dto';
import { RequestQueries } from './request.queries';

@ApiTags('approvals')
@Controller('requests/:id/copies')
export class RequestCopiesController {
  constructor(
    private readonly queries: RequestQueries,
    private readonly copies: CopyRequest,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'copyRequest',
    summary: 'Start a draft with what an earlier request says',
    permission: 'request.create',
    status: 201,
    returns: RequestView,
    idempotency: 'required',
    problems: ['not_found', 'idempotency.required', 'idempotency.mismatch', 'idempotency.in_progress'],
  })
  async copy(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    const draft = await this.queries.get(
      await this.idempotency.run(call, (tx) => this.copies.execute(tx, id, actor)),
      actor,
    );
    setVersion(reply, draft.version);
    return draft;
  }
}
