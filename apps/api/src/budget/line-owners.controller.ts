import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { PersonRefList } from '../registry';
import { BudgetLineQueries } from './budget-lines.queries';

@ApiTags('budget')
@Controller('budget-line-owners')
export class LineOwnersController {
  constructor(private readonly lines: BudgetLineQueries) {}

  @Get()
  @Endpoint({
    id: 'listBudgetLineOwners',
    summary: 'Who owns a budget line that the reader may see',
    permission: 'budget-line.read',
    returns: PersonRefList,
  })
  list(@CurrentActor() actor: SignedIn): Promise<PersonRefList> {
    return this.lines.owners(actor);
  }
}
