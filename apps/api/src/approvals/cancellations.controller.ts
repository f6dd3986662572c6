import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, setVersion } from '../platform';
import { CancelRequest } from './cancel-request';
import { CancellationInput } from './request-input.dto';
import { RequestView } from './request.dto';
import { RequestQueries } from './request.queries';

@ApiTags('approvals')
@Controller('requests/:id/cancellation')
export class CancellationsController {
  constructor(
    private readonly queries: RequestQueries,
    private readonly cancellation: CancelRequest,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'cancelRequest',
    summary: 'Stop what was approved: what is not spent goes back to its line',
    permission: 'request.give-back',
    returns: RequestView,
    idempotency: 'required',
    problems: [
      'not_found',
      'request.status',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async cancel(
    @IdParam() id: string,
    @Body() { reason }: CancellationInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    await this.idempotency.run(call, (tx) => this.cancellation.execute(tx, id, reason, actor));
    const request = await this.queries.get(id, actor);
    setVersion(reply, request.version);
    return request;
  }
}
