import { Injectable, type OnModuleInit } from '@nestjs/common';
import { code, day, type ExportColumns, ExportRegistry, instant, text } from '../../exports';
import { type RequestTaskView, RequestTasksQuery } from './request-task.dto';
import { RequestTaskQueries } from './request-tasks.queries';

const COLUMNS: ExportColumns<RequestTaskView> = {
  what: text(({ what }) => what),
  request: text(({ request }) => request.ref),
  tool: text(({ request }) => request.toolName),
  status: code(({ status }) => status),
  owner: text(({ owner }) => owner.name),
  due: day(({ dueOn }) => dueOn),
  setBy: text(({ setBy }) => setBy.name),
  setAs: code(({ setAs }) => setAs),
  set: instant(({ setAt }) => setAt),
  evidence: text(({ done }) => done?.text ?? null),
  done: instant(({ done }) => done?.at ?? null),
  confirmedBy: text(({ confirmed }) => confirmed?.by.name ?? null),
  confirmed: instant(({ confirmed }) => confirmed?.at ?? null),
  waivedBy: text(({ waived }) => waived?.by.name ?? null),
  waived: instant(({ waived }) => waived?.at ?? null),
  waivedWhy: text(({ waived }) => waived?.text ?? null),
};

@Injectable()
export class RequestTasksExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly tasks: RequestTaskQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<RequestTasksQuery, RequestTaskView>({
      key: 'request-tasks',
      title: { en: 'Conditions of approvals', es: 'Condiciones de las aprobaciones' },
      permission: 'request.read',
      query: RequestTasksQuery,
      columns: COLUMNS,
      read: (query, actor) => this.tasks.list(query, actor),
    });
  }
}
