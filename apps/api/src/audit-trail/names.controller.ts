import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { NameList, NamesQuery } from './names.dto';
import { NamesQueries } from './names.queries';

/** What a history mentions is kept by id, and read by name. */
@ApiTags('audit')
@Controller('names')
export class NamesController {
  constructor(private readonly names: NamesQueries) {}

  @Get()
  @Endpoint({
    id: 'listNames',
    summary: 'The names of people, units, vendors, tools, stages and lines, by their ids',
    permission: 'session.own',
    returns: NameList,
  })
  async list(@Query() { ids }: NamesQuery, @CurrentActor() actor: SignedIn): Promise<NameList> {
    return { items: await this.names.of(ids.split(','), actor) };
  }
}
