import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { IdParam } from '../../platform';
import { EditOrganisation } from '../edit-organisation';
import { UnitInput, UnitList } from '../organisation.dto';
import { AppointManager } from './appoint-manager';
import { ManagerInput, UnitDetail } from './manager.dto';
import { ManagersQueries } from './managers.queries';

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly queries: ManagersQueries,
    private readonly edit: EditOrganisation,
    private readonly appointment: AppointManager,
  ) {}

  /** The list is short by nature (a company has tens of units, not thousands) and comes whole. */
  @Get()
  @Endpoint({ id: 'listUnits', summary: 'Units of the company', permission: 'organisation.read', returns: UnitList })
  async list(): Promise<UnitList> {
    return { items: await this.queries.units(), nextCursor: null };
  }

  @Get(':id')
  @Endpoint({
    id: 'getUnit',
    summary: 'A unit, and who manages it when',
    permission: 'organisation.read',
    returns: UnitDetail,
    problems: ['not_found'],
  })
  get(@IdParam() id: string): Promise<UnitDetail> {
    return this.queries.unit(id);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createUnit',
    summary: 'Add a unit',
    permission: 'organisation.edit',
    status: 201,
    returns: UnitDetail,
    problems: ['duplicate'],
  })
  async add(@Body() input: UnitInput, @CurrentActor() actor: SignedIn): Promise<UnitDetail> {
    return this.queries.unit(await this.edit.addUnit(input, actor));
  }

  @Post(':id/managers')
  @HttpCode(201)
  @Endpoint({
    id: 'appointManager',
    summary: 'Say who manages a unit from a day on; what was before that day stays',
    permission: 'organisation.edit',
    status: 201,
    returns: UnitDetail,
    problems: ['not_found'],
  })
  async appoint(
    @IdParam() id: string,
    @Body() input: ManagerInput,
    @CurrentActor() actor: SignedIn,
  ): Promise<UnitDetail> {
    await this.appointment.execute(id, input, actor);
    return this.queries.unit(id);
  }
}
