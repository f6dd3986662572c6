import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, IfMatch, setVersion } from '../platform';
import { DecisionInput, RequestHistoryQuery, RequestInput, RequestsQuery, WithdrawalInput } from './request-input.dto';
import { RequestHistory, RequestList, RequestView } from './request.dto';
import { RequestQueries } from './request.queries';
import { SubmitRequest } from './submit-request';
import { DecideWithConditions } from './tasks/decide-with-conditions';
import { WithdrawRequest } from './withdraw-request';
import { WriteDraft } from './write-draft';

@ApiTags('approvals')
@Controller('requests')
export class RequestsController {
  constructor(
    private readonly queries: RequestQueries,
    private readonly drafts: WriteDraft,
    private readonly submission: SubmitRequest,
    private readonly withdrawal: WithdrawRequest,
    private readonly decision: DecideWithConditions,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Endpoint({
    id: 'listRequests',
    summary: 'Requests',
    permission: 'request.read',
    returns: RequestList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: RequestsQuery, @CurrentActor() actor: SignedIn): Promise<RequestList> {
    return this.queries.list(query, actor);
  }

  @Get(':id')
  @Endpoint({
    id: 'getRequest',
    summary: 'One request, with all that its decision needs',
    permission: 'request.read',
    returns: RequestView,
    problems: ['not_found'],
  })
  async get(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    const request = await this.queries.get(id, actor);
    setVersion(reply, request.version);
    return request;
  }

  @Get(':id/history')
  @Endpoint({
    id: 'getRequestHistory',
    summary: 'What happened to a request, newest first',
    permission: 'request.read',
    returns: RequestHistory,
    problems: ['not_found', 'cursor.invalid'],
  })
  history(
    @IdParam() id: string,
    @Query() query: RequestHistoryQuery,
    @CurrentActor() actor: SignedIn,
  ): Promise<RequestHistory> {
    return this.queries.history(id, query, actor);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createRequest',
    summary: 'Start a draft',
    permission: 'request.create',
    status: 201,
    returns: RequestView,
    problems: ['money.invalid'],
  })
  async create(
    @Body() input: RequestInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    return this.get(await this.drafts.create(input, actor), actor, reply);
  }

  @Patch(':id')
  @Endpoint({
    id: 'updateRequest',
    summary: 'Edit a draft, or a request that was given back',
    permission: 'request.create',
    returns: RequestView,
    ifMatch: 'required',
    problems: ['not_found', 'version.stale', 'version.required', 'request.status', 'money.invalid'],
  })
  async update(
    @IdParam() id: string,
    @Body() input: RequestInput,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    await this.drafts.change(id, input, version, actor);
    return this.get(id, actor, reply);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Endpoint({
    id: 'submitRequest',
    summary: 'Hand a request in: its amount is set aside and the first step begins',
    permission: 'request.create',
    returns: RequestView,
    idempotency: 'required',
    description: 'A replay answers with the request as it is by then.',
    problems: [
      'not_found',
      'request.incomplete',
      'request.status',
      'policy.denied',
      'policy.no_rule',
      'approval.no_decider',
      'budget.insufficient',
      'budget.line_or_currency',
      'budget.year_ended',
      'tool.transition',
      'finding.status',
      'currency.no_rate',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async submit(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    await this.idempotency.run(call, (tx) => this.submission.execute(tx, id, actor));
    return this.get(id, actor, reply);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Endpoint({
    id: 'withdrawRequest',
    summary: 'Take a request back: what was set aside is released',
    permission: 'request.create',
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
  async withdraw(
    @IdParam() id: string,
    @Body() input: WithdrawalInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    await this.idempotency.run(call, (tx) => this.withdrawal.execute(tx, id, input.reason ?? null, actor));
    return this.get(id, actor, reply);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Endpoint({
    id: 'decideRequest',
    summary: 'Approve, ask for changes or reject, on the version that was read',
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
      'policy.denied',
      'budget.insufficient',
      'budget.year_ended',
      'tool.transition',
      'money.invalid',
      'currency.no_rate',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async decide(
    @IdParam() id: string,
    @Body() input: DecisionInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestView> {
    await this.idempotency.run(call, (tx) => this.decision.execute(tx, id, input, actor));
    return this.get(id, actor, reply);
  }
}
