import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { BusinessCalendars } from './calendars/business-calendars';
import { CalendarsController } from './calendars/calendars.controller';
import { CalendarsQueries } from './calendars/calendars.queries';
import { EditCalendar } from './calendars/edit-calendar';
import { EditHolidays } from './calendars/edit-holidays';
import { EditOrganisation } from './edit-organisation';
import { ExchangeRates } from './exchange-rates';
import { FiscalYears } from './fiscal-years';
import { AppointManager } from './managers/appoint-manager';
import { ManagersQueries } from './managers/managers.queries';
import { UnitsController } from './managers/units.controller';
import { OrganisationController } from './organisation.controller';
import { OrganisationQueries } from './organisation.queries';
import { SetUp } from './set-up';

@Module({
  imports: [IdentityModule],
  controllers: [CalendarsController, OrganisationController, UnitsController],
  providers: [
    AppointManager,
    BusinessCalendars,
    CalendarsQueries,
    EditCalendar,
    EditHolidays,
    EditOrganisation,
    ExchangeRates,
    FiscalYears,
    ManagersQueries,
    OrganisationQueries,
    SetUp,
  ],
  exports: [AppointManager, BusinessCalendars, EditHolidays, ExchangeRates, FiscalYears, OrganisationQueries, SetUp],
})
export class OrganisationModule {}
