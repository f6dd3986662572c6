import { Injectable, type OnModuleInit } from '@nestjs/common';
import { code, type ExportColumns, ExportRegistry, instant, text } from '../exports';
import { type AuditEventView, AuditQuery } from './audit-trail.dto';
import { AuditTrailQueries } from './audit-trail.queries';

const json = (value: object | null): string | null => value && JSON.stringify(value);

const COLUMNS: ExportColumns<AuditEventView> = {
  id: text(({ id }) => id),
  at: instant(({ at }) => at),
  recordedAt: instant(({ recordedAt }) => recordedAt),
  actor: text(({ actor }) => actor?.name ?? null),
  capacity: code(({ capacity }) => capacity),
  action: code(({ action }) => action),
  objectType: code(({ object }) => object.type),
  objectId: text(({ object }) => object.id),
  object: text(({ object }) => object.label ?? object.id),
  before: text(({ before }) => json(before)),
  after: text(({ after }) => json(after)),
  change: text(({ before, after }) => json(before || after ? { before, after } : null)),
  result: code(({ result }) => result),
  reason: text(({ reason }) => reason),
  requestId: text(({ requestId }) => requestId),
  sealed: code(({ sealed }) => sealed),
};

@Injectable()
export class AuditEventsExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly trail: AuditTrailQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<AuditQuery, AuditEventView>({
      key: 'audit-events',
      title: { en: 'Audit trail', es: 'Pista de auditoría' },
      permission: 'audit.read',
      query: AuditQuery,
      columns: COLUMNS,
      read: (query) => this.trail.list(query),
    });
  }
}
