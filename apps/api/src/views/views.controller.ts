import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { IdParam, IfMatch, setVersion } from '../platform';
import { EditView } from './edit-view';
import { SavedView, SavedViewList, ViewChange, ViewInput, ViewsQuery } from './view.dto';
import { ViewsQueries } from './views.queries';

@ApiTags('views')
@Controller('views')
export class ViewsController {
  constructor(
    private readonly queries: ViewsQueries,
    private readonly edit: EditView,
  ) {}

  @Get()
  @Endpoint({
    id: 'listViews',
    summary: 'My views of a list, and those shared with my roles',
    permission: 'saved-view.use',
    returns: SavedViewList,
  })
  list(@Query() { list }: ViewsQuery, @CurrentActor() actor: SignedIn): Promise<SavedViewList> {
    return this.queries.list(list, actor);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createView',
    summary: 'Keep a view, for myself or for a role of mine',
    permission: 'saved-view.use',
    status: 201,
    returns: SavedView,
    problems: ['duplicate'],
  })
  async create(
    @Body() input: ViewInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedView> {
    return this.view(await this.edit.create(input, actor), actor, reply);
  }

  @Patch(':id')
  @Endpoint({
    id: 'updateView',
    summary: 'Change a view',
    permission: 'saved-view.use',
    returns: SavedView,
    ifMatch: 'required',
    problems: ['not_found', 'version.stale', 'version.required', 'duplicate'],
  })
  async change(
    @IdParam() id: string,
    @Body() change: ViewChange,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedView> {
    await this.edit.change(id, change, version, actor);
    return this.view(id, actor, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Endpoint({
    id: 'deleteView',
    summary: 'Delete a view',
    permission: 'saved-view.use',
    status: 204,
    problems: ['not_found'],
  })
  remove(@IdParam() id: string, @CurrentActor() actor: SignedIn): Promise<void> {
    return this.edit.remove(id, actor);
  }

  private async view(id: string, actor: SignedIn, reply: FastifyReply): Promise<SavedView> {
    const view = await this.queries.get(id, actor);
    setVersion(reply, view.version);
    return view;
  }
}
