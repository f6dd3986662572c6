import { Injectable, type OnModuleInit } from '@nestjs/common';
import { amount, code, day, type ExportColumns, ExportRegistry, instant, number, text } from '../exports';
import { accountabilityColumns, lineName } from '../registry';
import type { RequestView } from './request.dto';
import { RequestsQuery } from './request-input.dto';
import { RequestQueries } from './request.queries';

const COLUMNS: ExportColumns<RequestView> = {
  ref: text(({ ref }) => ref),
  kind: code(({ kind }) => kind),
  status: code(({ status }) => status),
  holder: text(({ holder }) => holder?.people.map(({ name }) => name).join(', ') ?? null),
  tool: text(({ toolName }) => toolName),
  vendor: text(({ vendorName }) => vendorName),
  purpose: text(({ whatFor }) => whatFor),
  lane: code(({ lane }) => lane),
  stages: code(({ stageIds }) => stageIds),
  dataClass: code(({ dataClass }) => dataClass),
  amount: amount((request) => request.amount),
  annualised: amount(({ annualised }) => annualised),
  approvedAmount: amount(({ approvedAmount }) => approvedAmount),
  approvedTermMonths: number(({ approvedTermMonths }) => approvedTermMonths),
  validUntil: day(({ validUntil }) => validUntil),
  availableAfter: amount(({ budgetLine }) => budgetLine?.availableAfter ?? null, 'lineCurrency'),
  billing: code(({ billing }) => billing),
  termMonths: number(({ termMonths }) => termMonths),
  line: text(({ budgetLine }) => lineName(budgetLine)),
  requester: text(({ requester }) => requester.name),
  ...accountabilityColumns<RequestView>(),
  decidedBy: text(({ decisions }) => decisions.at(-1)?.person.name ?? null),
  decidedFor: text(({ decisions }) => decisions.at(-1)?.onBehalfOf?.name ?? null),
  policyVersion: number(({ policyVersion }) => policyVersion),
  due: instant(({ dueAt }) => dueAt),
  submitted: instant(({ submittedAt }) => submittedAt),
  updated: instant(({ updatedAt }) => updatedAt),
  created: instant(({ createdAt }) => createdAt),
  expiresOn: day(({ expiresOn }) => expiresOn),
  finding: text(({ finding }) => finding?.ref ?? null),
};

@Injectable()
export class RequestsExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly requests: RequestQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<RequestsQuery, RequestView>({
      key: 'requests',
      title: { en: 'Requests', es: 'Solicitudes' },
      permission: 'request.read',
      query: RequestsQuery,
      columns: COLUMNS,
      read: (query, actor) => this.requests.list(query, actor),
    });
  }
}
