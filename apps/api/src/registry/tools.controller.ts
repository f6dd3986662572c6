import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { IdParam, IfMatch, setVersion } from '../platform';
import { ChangeTool } from './change-tool';
import { RegisterTool } from './register-tool';
import { ToolHistory, ToolList, ToolView } from './tool.dto';
import { ToolChange, ToolHistoryQuery, ToolInput, ToolsQuery } from './tool-input.dto';
import { ToolQueries } from './tool.queries';
import { VerifyTool } from './verify-tool';

@ApiTags('registry')
@Controller('tools')
export class ToolsController {
  constructor(
    private readonly queries: ToolQueries,
    private readonly register: RegisterTool,
    private readonly change: ChangeTool,
    private readonly verification: VerifyTool,
  ) {}

  @Get()
  @Endpoint({
    id: 'listTools',
    summary: 'Tools of the register',
    permission: 'tool.read',
    returns: ToolList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: ToolsQuery, @CurrentActor() actor: SignedIn): Promise<ToolList> {
    return this.queries.list(query, actor);
  }

  @Get(':idOrSlug')
  @Endpoint({
    id: 'getTool',
    summary: 'One tool, by its id or its address',
    permission: 'tool.read',
    returns: ToolView,
    problems: ['not_found'],
  })
  async get(
    @Param('idOrSlug') idOrSlug: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToolView> {
    const tool = await this.queries.get(idOrSlug, actor);
    setVersion(reply, tool.version);
    return tool;
  }

  @Get(':id/history')
  @Endpoint({
    id: 'getToolHistory',
    summary: 'What happened to a tool, newest first',
    permission: 'tool.read',
    returns: ToolHistory,
    problems: ['not_found', 'cursor.invalid'],
  })
  history(@IdParam() id: string, @Query() query: ToolHistoryQuery): Promise<ToolHistory> {
    return this.queries.history(id, query);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createTool',
    summary: 'Add a tool to the register',
    permission: 'tool.edit',
    status: 201,
    returns: ToolView,
    problems: ['duplicate', 'money.invalid'],
  })
  async create(
    @Body() input: ToolInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToolView> {
    return this.get(await this.register.execute(input, actor), actor, reply);
  }

  @Patch(':id')
  @Endpoint({
    id: 'updateTool',
    summary: 'Change a tool or its status',
    permission: 'tool.edit',
    returns: ToolView,
    ifMatch: 'required',
    problems: ['not_found', 'version.stale', 'version.required', 'tool.transition', 'duplicate', 'money.invalid'],
  })
  async update(
    @IdParam() id: string,
    @Body() change: ToolChange,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToolView> {
    await this.change.execute(id, change, version, actor);
    return this.get(id, actor, reply);
  }

  @Post(':id/verification')
  @HttpCode(200)
  @Endpoint({
    id: 'verifyTool',
    summary: 'Stand behind what the register says of a tool, as its business owner or deputy',
    permission: 'tool.verify',
    returns: ToolView,
    ifMatch: 'required',
    problems: ['not_found', 'version.stale', 'version.required'],
  })
  async verify(
    @IdParam() id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToolView> {
    await this.verification.execute(id, version, actor);
    return this.get(id, actor, reply);
  }
}
