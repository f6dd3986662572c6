import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, setVersion } from '../../platform';
import { RequestView } from '../request.dto';
import { RequestQueries } from '../request.queries';
import { PromoteSprint } from './promote-sprint';
import { PromotionInput, RequestSprint } from './promotion.dto';
import { SprintQueries } from './sprint.queries';

@ApiTags('approvals')
@Controller('requests/:id')
export class PromotionsController {
  constructor(
    private readonly sprints: SprintQueries,
    private readonly requests: RequestQueries,
    private readonly promote: PromoteSprint,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('sprint')
  @Endpoint({
    id: 'getRequestSprint',
    summary: 'The sprint that a request began, or that it would promote',
    permission: 'request.read',
    returns: RequestSprint,
    problems: ['not_found'],
  })
  get(@IdParam() id: string, @CurrentActor() actor: SignedIn): Promise<RequestSprint> {
    return this.sprints.of(id, actor);
  }

  @Post('promotions')
  @HttpCode(201)
  @Endpoint({
    id: 'promoteSprint',
    summary: 'Start the draft of the marathon that is to follow a sprint',
    permission: 'request.create',
    status: 201,
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
  async create(
    @IdParam() id: string,
    @Body() input: PromotionInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    const made = await this.idempotency.run(call, (tx) => this.promote.execute(tx, id, input, actor));
    const draft = await this.requests.get(made, actor);
    setVersion(reply, draft.version);
    return draft;
  }
}
