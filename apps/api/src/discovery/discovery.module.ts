import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { BudgetModule } from '../budget';
import { ExportsModule } from '../exports';
import { IdentityModule } from '../identity';
import { OrganisationModule } from '../organisation';
import { RegistryModule } from '../registry';
import { DiscoveryExport } from './discovery.export';
import { BulkTriage } from './findings/bulk-triage';
import { BulkTriageController } from './findings/bulk-triage.controller';
import { FindingDecisions } from './findings/finding-decisions';
import { FindingStore } from './findings/finding-store';
import { FindingsController } from './findings/findings.controller';
import { FindingsQueries } from './findings/findings.queries';
import { FollowRequests } from './findings/follow-requests';
import { MovePayments } from './findings/move-payments';
import { RegulariseFinding } from './findings/regularise-finding';
import { TriageFinding } from './findings/triage-finding';
import { TriageLog } from './findings/triage-log';
import { UndoTriage } from './findings/undo-triage';
import { ChangeImport } from './imports/change-import';
import { CountRows } from './imports/count-rows';
import { CreateImport } from './imports/create-import';
import { ImportStore } from './imports/import-store';
import { ImportsController } from './imports/imports.controller';
import { ImportsQueries } from './imports/imports.queries';
import { PaymentReader } from './imports/payment-reader';
import { PreviewFile } from './imports/preview-file';
import { PromoteRepeated } from './imports/promote-repeated';
import { Publications } from './imports/publications';
import { PublishImport } from './imports/publish-import';
import { PublishPayments } from './imports/publish-payments';
import { ReverseImport } from './imports/reverse-import';
import { UndoPostings } from './imports/undo-postings';
import { UploadSweep } from './imports/upload-sweep';
import { MatchVendors } from './matching/match-vendors';
import { RegisterKnowledge } from './matching/register-knowledge';
import { VendorMatchesController } from './matching/vendor-matches.controller';
import { DiscoverTools } from './postings/discover-tools';
import { JudgePayments } from './postings/judge-payments';
import { PayingUnits } from './postings/paying-units';
import { PaymentRows } from './postings/payment-rows';
import { PostPayments } from './postings/post-payments';
import { RecordPayments } from './postings/record-payments';
import { RepostEntries } from './postings/repost-entries';
import { ReverseEntries } from './postings/reverse-entries';
import { ShownTools } from './postings/shown-tools';

const IMPORTS = [
  ChangeImport,
  CountRows,
  CreateImport,
  ImportStore,
  ImportsQueries,
  PaymentReader,
  PreviewFile,
  PromoteRepeated,
  Publications,
  PublishImport,
  PublishPayments,
  ReverseImport,
  UndoPostings,
  UploadSweep,
];
const POSTINGS = [
  DiscoverTools,
  JudgePayments,
  PayingUnits,
  PaymentRows,
  PostPayments,
  RecordPayments,
  RepostEntries,
  ReverseEntries,
  ShownTools,
];
const FINDINGS = [
  BulkTriage,
  FindingDecisions,
  FindingStore,
  FindingsQueries,
  FollowRequests,
  MovePayments,
  RegulariseFinding,
  TriageFinding,
  TriageLog,
  UndoTriage,
];
const MATCHING = [MatchVendors, RegisterKnowledge];

@Module({
  imports: [ApprovalsModule, BudgetModule, ExportsModule, IdentityModule, OrganisationModule, RegistryModule],
  controllers: [ImportsController, BulkTriageController, FindingsController, VendorMatchesController],
  providers: [DiscoveryExport, ...IMPORTS, ...POSTINGS, ...FINDINGS, ...MATCHING],
  exports: [
    ChangeImport,
    CreateImport,
    FindingsQueries,
    ImportsQueries,
    MatchVendors,
    PublishImport,
    ReverseImport,
    TriageFinding,
  ],
})
export class DiscoveryModule {}
