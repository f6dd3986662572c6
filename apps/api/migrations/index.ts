import { Platform1700000000001 } from './0001-platform';
import { Organisation1700000000002 } from './0002-organisation';
import { Identity1700000000003 } from './0003-identity';
import { Audit1700000000004 } from './0004-audit';
import { Registry1700000000005 } from './0005-registry';
import { BudgetLedger1700000000006 } from './0006-budget-ledger';
import { Approvals1700000000007 } from './0007-approvals';
import { Discovery1700000000008 } from './0008-discovery';
import { RequestExpiry1700000000009 } from './0009-request-expiry';
import { ViewsAndPreferences1700000000010 } from './0010-views-and-preferences';
import { DeputiesAndSeals1700000000011 } from './0011-deputies-and-seals';
import { Decisions1700000000012 } from './0012-decisions';
import { DefaultViews1700000000013 } from './0013-default-views';
import { PolicyLife1700000000014 } from './0014-policy-life';
import { BusinessCalendars1700000000015 } from './0015-business-calendars';
import { Presence1700000000016 } from './0016-presence';
import { AuditCheckpoints1700000000017 } from './0017-audit-checkpoints';
import { DueCalendar1700000000018 } from './0018-due-calendar';
import { DecisionSnapshots1700000000019 } from './0019-decision-snapshots';
import { RequestTasks1700000000020 } from './0020-request-tasks';
import { Notices1700000000021 } from './0021-notices';
import { Boards1700000000022 } from './0022-boards';
import { Delegations1700000000023 } from './0023-delegations';
import { UnitManagers1700000000024 } from './0024-unit-managers';
import { CancelledRequests1700000000025 } from './0025-cancelled-requests';
import { Sprints1700000000026 } from './0026-sprints';
import { MailDelivery1700000000028 } from './0028-mail-delivery';
import { StepTimes1700000000029 } from './0029-step-times';
import { StepInheritance1700000000030 } from './0030-step-inheritance';
import { EndedRequests1700000000034 } from './0034-ended-requests';

/** Every migration, oldest first. A bundle has no files to look for, so each is named here. */
export const MIGRATIONS = [
  Platform1700000000001,
  Organisation1700000000002,
  Identity1700000000003,
  Audit1700000000004,
  Registry1700000000005,
  BudgetLedger1700000000006,
  Approvals1700000000007,
  Discovery1700000000008,
  RequestExpiry1700000000009,
  ViewsAndPreferences1700000000010,
  DeputiesAndSeals1700000000011,
  Decisions1700000000012,
  DefaultViews1700000000013,
  PolicyLife1700000000014,
  BusinessCalendars1700000000015,
  Presence1700000000016,
  AuditCheckpoints1700000000017,
  DueCalendar1700000000018,
  DecisionSnapshots1700000000019,
  RequestTasks1700000000020,
  Notices1700000000021,
  Boards1700000000022,
  Delegations1700000000023,
  UnitManagers1700000000024,
  CancelledRequests1700000000025,
  Sprints1700000000026,
  MailDelivery1700000000028,
  StepTimes1700000000029,
  StepInheritance1700000000030,
  EndedRequests1700000000034,
] as const;
