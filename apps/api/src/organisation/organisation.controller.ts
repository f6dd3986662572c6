import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { notFound } from '../platform';
import { EditOrganisation } from './edit-organisation';
import {
  CostCentreInput,
  CostCentreList,
  CostCentreView,
  ExchangeRateList,
  ExchangeRateView,
  FiscalYearList,
  SetupInput,
  SetupView,
  StageList,
} from './organisation.dto';
import { OrganisationQueries } from './organisation.queries';
import { SetUp } from './set-up';

/** These lists are short by nature (a company has tens of units, not thousands) and come whole. */
const whole = <T>(items: T[]): { items: T[]; nextCursor: null } => ({ items, nextCursor: null });

@ApiTags('organisation')
@Controller()
export class OrganisationController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly edit: EditOrganisation,
    private readonly setUp: SetUp,
  ) {}

  @Get('cost-centres')
  @Endpoint({
    id: 'listCostCentres',
    summary: 'Cost centres',
    permission: 'organisation.read',
    returns: CostCentreList,
  })
  async costCentres(): Promise<CostCentreList> {
    return whole(await this.queries.costCentres());
  }

  @Post('cost-centres')
  @HttpCode(201)
  @Endpoint({
    id: 'createCostCentre',
    summary: 'Add a cost centre',
    permission: 'organisation.edit',
    status: 201,
    returns: CostCentreView,
    problems: ['duplicate'],
  })
  async addCostCentre(@Body() input: CostCentreInput, @CurrentActor() actor: SignedIn): Promise<CostCentreView> {
    const id = await this.edit.addCostCentre(input, actor);
    return found(await this.queries.costCentres(), id);
  }

  @Get('fiscal-years')
  @Endpoint({
    id: 'listFiscalYears',
    summary: 'Fiscal years, newest first',
    permission: 'organisation.read',
    returns: FiscalYearList,
  })
  async fiscalYears(): Promise<FiscalYearList> {
    return whole(await this.queries.fiscalYears());
  }

  @Get('life-cycle-stages')
  @Endpoint({
    id: 'listStages',
    summary: 'Stages of the customer life cycle, in their order',
    permission: 'organisation.read',
    returns: StageList,
  })
  async stages(): Promise<StageList> {
    return whole(await this.queries.stages());
  }

  @Get('exchange-rates')
  @Endpoint({
    id: 'listExchangeRates',
    summary: 'Stated exchange rates',
    permission: 'organisation.read',
    returns: ExchangeRateList,
  })
  async exchangeRates(): Promise<ExchangeRateList> {
    return whole(await this.queries.exchangeRates());
  }

  @Post('exchange-rates')
  @HttpCode(201)
  @Endpoint({
    id: 'createExchangeRate',
    summary: 'State a rate with its source',
    permission: 'organisation.edit',
    status: 201,
    returns: ExchangeRateView,
    problems: ['duplicate'],
  })
  async addRate(@Body() rate: ExchangeRateView, @CurrentActor() actor: SignedIn): Promise<ExchangeRateView> {
    await this.edit.addRate(rate, actor);
    return rate;
  }

  @Get('setup')
  @Endpoint({
    id: 'getSetup',
    summary: 'Is Tandem set up, and is it the demo?',
    permission: 'public',
    returns: SetupView,
  })
  setup(): Promise<SetupView> {
    return this.queries.setup();
  }

  @Post('setup')
  @HttpCode(201)
  @Endpoint({
    id: 'completeSetup',
    summary: 'First visit: company and administrator',
    permission: 'public',
    status: 201,
    returns: SetupView,
    problems: ['setup.code', 'setup.done'],
  })
  async completeSetup(@Body() input: SetupInput): Promise<SetupView> {
    await this.setUp.execute(input);
    return this.queries.setup();
  }
}

function found<T extends { id: string }>(items: T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw notFound('record');
  return item;
}
