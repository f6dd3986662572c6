import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { BudgetLedger } from './budget-ledger';
import { Commitments } from './commitments';
import { EntryWriter } from './entry-writer';
import { FunctionalRateReader } from './functional-rates';
import { UnplannedLines } from './unplanned-lines';
import { BudgetVerification } from './verify';

@Module({
  imports: [OrganisationModule],
  providers: [BudgetLedger, BudgetVerification, Commitments, EntryWriter, FunctionalRateReader, UnplannedLines],
  exports: [BudgetLedger, BudgetVerification],
})
export class BudgetModule {}
