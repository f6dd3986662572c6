import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam } from '../../platform';
import { AppointDelegate } from './appoint-delegate';
import { DelegationInput, DelegationList, DelegationsQuery, DelegationView } from './delegation.dto';
import { DelegationsQueries } from './delegations.queries';
import { EndDelegation } from './end-delegation';

@ApiTags('approvals')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly queries: DelegationsQueries,
    private readonly appointment: AppointDelegate,
    private readonly ending: EndDelegation,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Endpoint({
    id: 'listDelegations',
    summary: 'Who decides for whom: planned, current and over',
    permission: 'delegation.read',
    returns: DelegationList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: DelegationsQuery, @CurrentActor() actor: SignedIn): Promise<DelegationList> {
    return this.queries.list(query, actor);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createDelegation',
    summary: 'Let somebody else decide for you while you are away',
    permission: 'request.decide',
    status: 201,
    returns: DelegationView,
    idempotency: 'required',
    problems: [
      'delegation.overlap',
      'delegation.chain',
      'money.invalid',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async create(
    @Body() input: DelegationInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
  ): Promise<DelegationView> {
    return this.queries.get(
      await this.idempotency.run(call, (tx) => this.appointment.execute(tx, input, actor)),
      actor,
    );
  }

  @Post(':id/end')
  @HttpCode(200)
  @Endpoint({
    id: 'endDelegation',
    summary: 'End a delegation before its time: what is undone goes back',
    permission: 'request.decide',
    returns: DelegationView,
    idempotency: 'required',
    problems: [
      'not_found',
      'delegation.over',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async end(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
  ): Promise<DelegationView> {
    await this.idempotency.run(call, (tx) => this.ending.execute(tx, id, actor));
    return this.queries.get(id, actor);
  }
}
