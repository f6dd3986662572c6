import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '../identity';
import { PersonRefList } from './references.dto';
import { ToolQueries } from './tool.queries';

@ApiTags('registry')
@Controller('tool-owners')
export class ToolOwnersController {
  constructor(private readonly queries: ToolQueries) {}

  @Get()
  @Endpoint({
    id: 'listToolOwners',
    summary: 'Who owns or deputises a tool, in any capacity',
    permission: 'tool.read',
    returns: PersonRefList,
  })
  list(): Promise<PersonRefList> {
    return this.queries.owners();
  }
}
