import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports';
import { OrganisationModule } from '../organisation';
import { RegistryModule } from '../registry';
import { AccountabilityExport } from './accountability.export';
import { BudgetLedger } from './budget-ledger';
import { BudgetLinesController } from './budget-lines.controller';
import { BudgetLinesExport } from './budget-lines.export';
import { BudgetLineQueries } from './budget-lines.queries';
import { Commitments } from './commitments';
import { CreateBudgetLine } from './create-budget-line';
import { EntriesController } from './entries.controller';
import { EntriesExport } from './entries.export';
import { EntryQueries } from './entries.queries';
import { EntryWriter } from './entry-writer';
import { FunctionalRateReader } from './functional-rates';
import { LineOwnersController } from './line-owners.controller';
import { ReportingCurrencies } from './reporting-currencies';
import { SupplementBudgetLine } from './supplement-budget-line';
import { UnplannedLines } from './unplanned-lines';
import { BudgetVerification } from './verify';

@Module({
  imports: [ExportsModule, OrganisationModule, RegistryModule],
  controllers: [BudgetLinesController, EntriesController, LineOwnersController],
  providers: [
    AccountabilityExport,
    BudgetLedger,
    BudgetLineQueries,
    BudgetLinesExport,
    BudgetVerification,
    Commitments,
    CreateBudgetLine,
    EntriesExport,
    EntryQueries,
    EntryWriter,
    FunctionalRateReader,
    ReportingCurrencies,
    SupplementBudgetLine,
    UnplannedLines,
  ],
  exports: [BudgetLedger, BudgetVerification],
})
export class BudgetModule {}
