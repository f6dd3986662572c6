import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, setVersion } from '../platform';
import { ReduceRequest } from './reduce-request';
import { ReductionInput } from './request-input.dto';
import { RequestView } from './request.dto';
import { RequestQueries } from './request.queries';

@ApiTags('approvals')
@Controller('requests/:id/reductions')
export class ReductionsController {
  constructor(
    private readonly queries: RequestQueries,
    private readonly reduction: ReduceRequest,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'reduceRequest',
    summary: 'Lower what was approved: the approvals stand and the difference goes back to its line',
    permission: 'request.give-back',
    returns: RequestView,
    idempotency: 'required',
    problems: [
      'not_found',
      'request.status',
      'money.invalid',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async reduce(
    @IdParam() id: string,
    @Body() input: ReductionInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    await this.idempotency.run(call, (tx) => this.reduction.execute(tx, id, input, actor));
    const request = await this.queries.get(id, actor);
    setVersion(reply, request.version);
    return request;
  }
}
