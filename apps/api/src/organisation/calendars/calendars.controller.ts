import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { IfMatch, setVersion } from '../../platform';
import {
  BusinessCalendarChange,
  BusinessCalendarInput,
  BusinessCalendarList,
  BusinessCalendarView,
  CalendarsQuery,
  HolidayInput,
  HolidayList,
  HolidayView,
  TakeOverInput,
} from './calendar.dto';
import { CalendarsQueries } from './calendars.queries';
import { EditCalendar } from './edit-calendar';
import { EditHolidays } from './edit-holidays';

@ApiTags('organisation')
@Controller('business-calendars')
export class CalendarsController {
  constructor(
    private readonly queries: CalendarsQueries,
    private readonly calendars: EditCalendar,
    private readonly holidays: EditHolidays,
  ) {}

  @Get()
  @Endpoint({
    id: 'listBusinessCalendars',
    summary: 'Calendars of the countries the company works in, with the holidays of a year',
    permission: 'organisation.read',
    returns: BusinessCalendarList,
  })
  async list(@Query() { year }: CalendarsQuery): Promise<BusinessCalendarList> {
    return { items: await this.queries.list(year), nextCursor: null };
  }

  @Get(':country')
  @Endpoint({
    id: 'getBusinessCalendar',
    summary: 'A calendar with its holidays of a year',
    permission: 'organisation.read',
    returns: BusinessCalendarView,
    problems: ['not_found'],
  })
  async get(
    @Param('country') country: string,
    @Query() { year }: CalendarsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BusinessCalendarView> {
    return versioned(await this.queries.get(country, year), reply);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createBusinessCalendar',
    summary: 'Add the calendar of a country',
    permission: 'organisation.edit',
    status: 201,
    returns: BusinessCalendarView,
    problems: ['duplicate'],
  })
  async create(
    @Body() input: BusinessCalendarInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BusinessCalendarView> {
    await this.calendars.create(input, actor);
    return versioned(await this.queries.get(input.country), reply);
  }

  @Patch(':country')
  @Endpoint({
    id: 'updateBusinessCalendar',
    summary: 'Change which days of the week count, and who goes by a calendar',
    permission: 'organisation.edit',
    returns: BusinessCalendarView,
    ifMatch: 'required',
    problems: ['not_found', 'version.stale', 'version.required'],
  })
  async change(
    @Param('country') country: string,
    @Body() change: BusinessCalendarChange,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BusinessCalendarView> {
    await this.calendars.change(country, change, version, actor);
    return versioned(await this.queries.get(country), reply);
  }

  @Delete(':country')
  @HttpCode(204)
  @Endpoint({
    id: 'deleteBusinessCalendar',
    summary: 'Delete a calendar with its holidays',
    permission: 'organisation.edit',
    status: 204,
    ifMatch: 'required',
    problems: ['not_found', 'version.stale', 'version.required'],
  })
  remove(
    @Param('country') country: string,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
  ): Promise<void> {
    return this.calendars.remove(country, version, actor);
  }

  @Post(':country/holidays')
  @HttpCode(201)
  @Endpoint({
    id: 'addHoliday',
    summary: 'Add a holiday',
    permission: 'organisation.edit',
    status: 201,
    returns: HolidayView,
    problems: ['not_found', 'duplicate'],
  })
  addHoliday(
    @Param('country') country: string,
    @Body() holiday: HolidayInput,
    @CurrentActor() actor: SignedIn,
  ): Promise<HolidayView> {
    return this.holidays.add(country, holiday, actor);
  }

  @Delete(':country/holidays/:day')
  @HttpCode(204)
  @Endpoint({
    id: 'removeHoliday',
    summary: 'Remove a holiday',
    permission: 'organisation.edit',
    status: 204,
    problems: ['not_found'],
  })
  removeHoliday(
    @Param('country') country: string,
    @Param('day') day: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<void> {
    return this.holidays.remove(country, day, actor);
  }

  @Post(':country/fixed-days')
  @HttpCode(200)
  @Endpoint({
    id: 'takeOverHolidays',
    summary: 'Take over the days that are the same every year from the year before',
    permission: 'organisation.edit',
    returns: HolidayList,
    problems: ['not_found'],
  })
  async takeOver(
    @Param('country') country: string,
    @Body() { year }: TakeOverInput,
    @CurrentActor() actor: SignedIn,
  ): Promise<HolidayList> {
    return { items: await this.holidays.takeOver(country, year, actor) };
  }
}

function versioned(calendar: BusinessCalendarView, reply: FastifyReply): BusinessCalendarView {
  setVersion(reply, calendar.version);
  return calendar;
}
