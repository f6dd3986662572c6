import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { AccountabilityQuery, BudgetEntryList, EntriesQuery, EntryAccountability } from './entry.dto';
import { EntryQueries } from './entries.queries';

@ApiTags('budget')
@Controller('entries')
export class EntriesController {
  constructor(private readonly queries: EntryQueries) {}

  @Get()
  @Endpoint({
    id: 'listEntries',
    summary: 'The entries behind a figure, newest first; their values add up to it',
    permission: 'entry.read',
    returns: BudgetEntryList,
    problems: ['cursor.invalid', 'currency.no_rate'],
  })
  list(@Query() query: EntriesQuery, @CurrentActor() actor: SignedIn): Promise<BudgetEntryList> {
    return this.queries.list(query, actor);
  }

  @Get('accountability')
  @Endpoint({
    id: 'getEntryAccountability',
    summary: 'The sum behind a figure by who defined, authorised and benefits',
    permission: 'entry.read',
    returns: EntryAccountability,
    problems: ['currency.no_rate'],
  })
  accountability(@Query() query: AccountabilityQuery, @CurrentActor() actor: SignedIn): Promise<EntryAccountability> {
    return this.queries.accountability(query, actor);
  }
}
