import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdParam, IfMatch, setVersion } from '../platform';
import { CurrentActor } from './current-actor';
import { EditPerson } from './edit-person';
import { Endpoint } from './endpoint';
import { PeopleQuery, PersonChange, PersonInput, PersonList, PersonView } from './people.dto';
import { PeopleQueries } from './people.queries';
import type { SignedIn } from './signed-in';

@ApiTags('identity')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly edit: EditPerson,
  ) {}

  @Get()
  @Endpoint({ id: 'listPeople', summary: 'People of the company', permission: 'person.read', returns: PersonList })
  list(@Query() query: PeopleQuery): Promise<PersonList> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Endpoint({
    id: 'getPerson',
    summary: 'One person',
    permission: 'person.read',
    returns: PersonView,
    problems: ['not_found'],
  })
  async get(@IdParam() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonView> {
    const person = await this.queries.get(id);
    setVersion(reply, person.version);
    return person;
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createPerson',
    summary: 'Add a person',
    permission: 'person.edit',
    status: 201,
    returns: PersonView,
    problems: ['duplicate'],
  })
  async create(@Body() input: PersonInput, @CurrentActor() actor: SignedIn): Promise<PersonView> {
    return this.queries.get(await this.edit.create(input, actor));
  }

  @Patch(':id')
  @Endpoint({
    id: 'updatePerson',
    summary: 'Change a person or their roles',
    permission: 'person.edit',
    returns: PersonView,
    ifMatch: 'required',
    problems: ['not_found', 'version.stale', 'version.required', 'duplicate'],
  })
  async change(
    @IdParam() id: string,
    @Body() change: PersonChange,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    await this.edit.change(id, change, version, actor);
    const person = await this.queries.get(id);
    setVersion(reply, person.version);
    return person;
  }
}
