export { ChangeTool } from './change-tool';
export { chainOf, chargedChain, LINE_ANSWERS, readChain, restsOn, TOOL_ANSWERS } from './chain-sql';
export { MissingProperty } from './chain.dto';
export { Company } from './company';
export { MayBeAbsent } from './may-be-absent';
export { type MonthWindow, monthsUpTo } from './months';
export { folded, nameKey, searchText } from './names';
export { accountabilityColumns, lineName } from './export-columns';
export type { EventsOfKinds } from './history-kinds';
export { costReach } from './cost-reach';
export { lineScope } from './line-scope';
export { peopleAmong } from './people-among';
export { accountabilityParty, lineRef, personRef, toolRef, unitRef, vendorRef } from './reference-sql';
export {
  Accountability,
  AccountabilityBenefits,
  AccountabilityParty,
  Drill,
  EVIDENCE,
  type Evidence,
  Figure,
  FUND_SOURCES,
  type FundSource,
  LANES,
  type Lane,
  LineRef,
  PersonRefList,
  ToolRef,
  VendorRef,
} from './references.dto';
export { RegisterTool } from './register-tool';
export { RegistryModule } from './registry.module';
export { ToolView } from './tool.dto';
export { ToolEntity } from './tool.entity';
export { type SimilarToolRow, type ToolLikeness, ToolQueries } from './tool.queries';
export { HISTORY_KINDS, type HistoryKind, type ToolChange } from './tool-input.dto';
export { TOOL_STATUSES, type ToolStatus } from './tool-status';
export { type Authorisation, type DiscoveredTool, type KnownTool, type ProposedTool, Tools } from './tools';
export { VendorEntity } from './vendor.entity';
export { VerifyTool } from './verify-tool';
