import { Body, Controller, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { IdParam, PageQuery, setVersion } from '../../platform';
import { ChangeImport } from './change-import';
import { CreateImport } from './create-import';
import {
  ImportChange,
  ImportList,
  ImportRowList,
  ImportRowsQuery,
  ImportView,
  MappedColumnView,
  ReversalInput,
} from './imports.dto';
import { ImportsQueries } from './imports.queries';
import { MaybeIfMatch } from './maybe-if-match';
import { PublishImport } from './publish-import';
import { withUpload } from './receive-upload';
import { ReverseImport } from './reverse-import';

const FILE_SCHEMA = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    kind: { type: 'string', enum: ['payments'], default: 'payments' },
  },
};

@ApiTags('discovery')
@ApiExtraModels(MappedColumnView)
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly createImport: CreateImport,
    private readonly changeImport: ChangeImport,
    private readonly publishImport: PublishImport,
    private readonly reverseImport: ReverseImport,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE_SCHEMA })
  @Endpoint({
    id: 'createImport',
    summary: 'Upload a file of payments and preview it',
    permission: 'import.edit',
    status: 201,
    returns: ImportView,
    problems: ['import.duplicate', 'import.not_a_table', 'import.too_large', 'media_type.unsupported'],
  })
  async create(
    @Req() request: FastifyRequest,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    const id = await withUpload(request, (upload) => this.createImport.execute(upload, actor));
    return this.view(id, actor, reply);
  }

  @Get()
  @Endpoint({
    id: 'listImports',
    summary: 'Imports, newest first',
    permission: 'import.read',
    returns: ImportList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: PageQuery, @CurrentActor() actor: SignedIn): Promise<ImportList> {
    return this.queries.list(query, actor);
  }

  @Get(':id')
  @Endpoint({
    id: 'getImport',
    summary: 'One import, with its counts',
    permission: 'import.read',
    returns: ImportView,
    problems: ['not_found'],
  })
  get(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    return this.view(id, actor, reply);
  }

  @Get(':id/rows')
  @Endpoint({
    id: 'listImportRows',
    summary: 'Rows of an import and what became of them',
    permission: 'import.read',
    returns: ImportRowList,
    problems: ['not_found', 'cursor.invalid'],
  })
  rows(
    @IdParam() id: string,
    @Query() query: ImportRowsQuery,
    @CurrentActor() actor: SignedIn,
  ): Promise<ImportRowList> {
    return this.queries.rows(id, query, actor);
  }

  @Patch(':id')
  @Endpoint({
    id: 'updateImport',
    summary: 'Answer questions or correct how a preview was read',
    permission: 'import.edit',
    returns: ImportView,
    ifMatch: 'optional',
    problems: ['not_found', 'import.status', 'import.not_a_table', 'version.stale'],
  })
  async change(
    @IdParam() id: string,
    @Body() change: ImportChange,
    @MaybeIfMatch() version: number | null,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.changeImport.execute(id, change, version, actor);
    return this.view(id, actor, reply);
  }

  @Post(':id/publication')
  @HttpCode(202)
  @Endpoint({
    id: 'publishImport',
    summary: 'Post the payments of a preview; poll the import until it is published',
    permission: 'import.edit',
    status: 202,
    returns: ImportView,
    problems: ['not_found', 'import.status', 'import.unanswered'],
  })
  async publish(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.publishImport.request(id, actor);
    return this.view(id, actor, reply);
  }

  @Post(':id/reversal')
  @HttpCode(200)
  @Endpoint({
    id: 'reverseImport',
    summary: 'Take an import back, or discard a preview',
    permission: 'import.edit',
    returns: ImportView,
    problems: ['not_found', 'import.status'],
  })
  async reverse(
    @IdParam() id: string,
    @Body() input: ReversalInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.reverseImport.execute(id, input.reason, actor);
    return this.view(id, actor, reply);
  }

  private async view(id: string, actor: SignedIn, reply: FastifyReply): Promise<ImportView> {
    const view = await this.queries.get(id, actor);
    setVersion(reply, view.version);
    return view;
  }
}
