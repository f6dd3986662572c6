import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, MaybeIdempotent } from '../platform';
import {
  BudgetLineInput,
  BudgetLineList,
  BudgetLinesQuery,
  BudgetLineView,
  LineMonths,
  SupplementInput,
} from './budget-line.dto';
import { BudgetLineQueries } from './budget-lines.queries';
import { CreateBudgetLine } from './create-budget-line';
import { BudgetEntryList, LineEntriesQuery } from './entry.dto';
import { EntryQueries } from './entries.queries';
import { SupplementBudgetLine } from './supplement-budget-line';

@ApiTags('budget')
@Controller('budget-lines')
export class BudgetLinesController {
  constructor(
    private readonly lines: BudgetLineQueries,
    private readonly entries: EntryQueries,
    private readonly createLine: CreateBudgetLine,
    private readonly supplementLine: SupplementBudgetLine,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Endpoint({
    id: 'listBudgetLines',
    summary: 'Budget lines with where their money stands',
    permission: 'budget-line.read',
    returns: BudgetLineList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: BudgetLinesQuery, @CurrentActor() actor: SignedIn): Promise<BudgetLineList> {
    return this.lines.list(query, actor);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createBudgetLine',
    summary: 'Authorise a budget',
    permission: 'budget-line.edit',
    status: 201,
    returns: BudgetLineView,
    idempotency: 'optional',
    problems: [
      'duplicate',
      'money.invalid',
      'budget.line_or_currency',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  create(
    @Body() input: BudgetLineInput,
    @MaybeIdempotent() call: IdempotentCall,
    @CurrentActor() actor: SignedIn,
  ): Promise<BudgetLineView> {
    return this.idempotency.run(call, (tx) => this.createLine.execute(tx, input, actor));
  }

  @Get(':id')
  @Endpoint({
    id: 'getBudgetLine',
    summary: 'One budget line',
    permission: 'budget-line.read',
    returns: BudgetLineView,
    problems: ['not_found'],
  })
  get(@IdParam() id: string, @CurrentActor() actor: SignedIn): Promise<BudgetLineView> {
    return this.lines.get(id, actor);
  }

  @Get(':id/months')
  @Endpoint({
    id: 'getLineMonths',
    summary: 'What was spent of a budget line month by month, beside an even share of its limit',
    permission: 'budget-line.read',
    returns: LineMonths,
    problems: ['not_found'],
  })
  months(@IdParam() id: string, @CurrentActor() actor: SignedIn): Promise<LineMonths> {
    return this.lines.months(id, actor);
  }

  @Get(':id/entries')
  @Endpoint({
    id: 'listLineEntries',
    summary: 'History of a budget line, newest first',
    permission: 'entry.read',
    returns: BudgetEntryList,
    problems: ['not_found', 'cursor.invalid'],
  })
  history(
    @IdParam() id: string,
    @Query() query: LineEntriesQuery,
    @CurrentActor() actor: SignedIn,
  ): Promise<BudgetEntryList> {
    return this.entries.ofLine(id, query, actor);
  }

  @Post(':id/supplements')
  @HttpCode(201)
  @Endpoint({
    id: 'supplementBudgetLine',
    summary: 'Add to the funding of a line, or cut it',
    permission: 'budget-line.supplement',
    status: 201,
    returns: BudgetLineView,
    idempotency: 'required',
    problems: [
      'not_found',
      'money.invalid',
      'budget.insufficient',
      'budget.line_or_currency',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  supplement(
    @IdParam() id: string,
    @Body() input: SupplementInput,
    @Idempotent() call: IdempotentCall,
    @CurrentActor() actor: SignedIn,
  ): Promise<BudgetLineView> {
    return this.idempotency.run(call, (tx) => this.supplementLine.execute(tx, id, input, actor));
  }
}
