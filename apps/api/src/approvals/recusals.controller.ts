import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, setVersion } from '../platform';
import { RecuseRequest } from './recuse-request';
import { RecusalInput } from './request-input.dto';
import { RequestView } from './request.dto';
import { RequestQueries } from './request.queries';

@ApiTags('approvals')
@Controller('requests/:id/recusals')
export class RecusalsController {
  constructor(
    private readonly queries: RequestQueries,
    private readonly recusal: RecuseRequest,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'recuseFromRequest',
    summary: 'Stand aside because of an interest of one’s own, for good: others decide',
    permission: 'request.decide',
    returns: RequestView,
    idempotency: 'required',
    problems: [
      'not_found',
      'approval.sod',
      'approval.recused',
      'approval.not_your_step',
      'delegation.scope',
      'approval.already_decided',
      'approval.stale',
      'request.status',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async recuse(
    @IdParam() id: string,
    @Body() input: RecusalInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    await this.idempotency.run(call, (tx) => this.recusal.execute(tx, id, input, actor));
    const request = await this.queries.get(id, actor);
    setVersion(reply, request.version);
    return request;
  }
}
