import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TaskCommand } from '@tandem/approval-workflow';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import {
  type IdempotentCall,
  Idempotency,
  Idempotent,
  IdParam,
  IfMatch,
  type ProblemCode,
  setVersion,
} from '../../platform';
import { ActOnRequestTask } from './act-on-request-task';
import {
  RequestTaskList,
  RequestTasksQuery,
  RequestTaskView,
  TaskEvidenceInput,
  TaskReasonInput,
} from './request-task.dto';
import { RequestTaskQueries } from './request-tasks.queries';

const REFUSALS = [
  'not_found',
  'task.status',
  'task.not_yours',
  'version.stale',
  'version.required',
  'idempotency.required',
  'idempotency.mismatch',
  'idempotency.in_progress',
] as const satisfies readonly ProblemCode[];

interface Act {
  readonly id: string;
  readonly command: TaskCommand;
  readonly actor: SignedIn;
  readonly call: IdempotentCall;
}

@ApiTags('approvals')
@Controller('request-tasks')
export class RequestTasksController {
  constructor(
    private readonly queries: RequestTaskQueries,
    private readonly act: ActOnRequestTask,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Endpoint({
    id: 'listRequestTasks',
    summary: 'Conditions of approvals, the soonest due first',
    permission: 'request.read',
    returns: RequestTaskList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: RequestTasksQuery, @CurrentActor() actor: SignedIn): Promise<RequestTaskList> {
    return this.queries.list(query, actor);
  }

  @Post(':id/completion')
  @HttpCode(200)
  @Endpoint({
    id: 'completeRequestTask',
    summary: 'Say that a condition is met, and what shows it',
    permission: 'request.create',
    returns: RequestTaskView,
    ifMatch: 'required',
    idempotency: 'required',
    problems: REFUSALS,
  })
  complete(
    @IdParam() id: string,
    @Body() { evidence }: TaskEvidenceInput,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestTaskView> {
    return this.answer({ id, command: { action: 'complete', version, text: evidence }, actor, call }, reply);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Endpoint({
    id: 'confirmRequestTask',
    summary: 'Confirm that a condition is met',
    permission: 'request.decide',
    returns: RequestTaskView,
    ifMatch: 'required',
    idempotency: 'required',
    problems: ['approval.sod', ...REFUSALS],
  })
  confirm(
    @IdParam() id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestTaskView> {
    return this.answer({ id, command: { action: 'confirm', version }, actor, call }, reply);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Endpoint({
    id: 'reopenRequestTask',
    summary: 'Give back a condition that is not met yet',
    permission: 'request.decide',
    returns: RequestTaskView,
    ifMatch: 'required',
    idempotency: 'required',
    problems: ['approval.sod', ...REFUSALS],
  })
  reopen(
    @IdParam() id: string,
    @Body() { reason }: TaskReasonInput,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestTaskView> {
    return this.answer({ id, command: { action: 'reopen', version, text: reason }, actor, call }, reply);
  }

  @Post(':id/waiver')
  @HttpCode(200)
  @Endpoint({
    id: 'waiveRequestTask',
    summary: 'Waive a condition, for good',
    permission: 'request.decide',
    returns: RequestTaskView,
    ifMatch: 'required',
    idempotency: 'required',
    problems: ['approval.sod', ...REFUSALS],
  })
  waive(
    @IdParam() id: string,
    @Body() { reason }: TaskReasonInput,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestTaskView> {
    return this.answer({ id, command: { action: 'waive', version, text: reason }, actor, call }, reply);
  }

  private async answer({ id, command, actor, call }: Act, reply: FastifyReply): Promise<RequestTaskView> {
    await this.idempotency.run(call, (tx) => this.act.execute(tx, id, command, actor));
    const task = await this.queries.get(id, actor);
    setVersion(reply, task.version);
    return task;
  }
}
