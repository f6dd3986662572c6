export { BusinessCalendars, type CalendarOfUnit } from './calendars/business-calendars';
export { EditHolidays } from './calendars/edit-holidays';
export { EditOrganisation } from './edit-organisation';
export { type Converted, ExchangeRates } from './exchange-rates';
export { FiscalYears } from './fiscal-years';
export { IsCurrencyCode, LocalisedText } from './organisation.dto';
export { OrganisationModule } from './organisation.module';
export { DEMO_PASSWORD, OrganisationQueries } from './organisation.queries';
export { SetUp } from './set-up';
