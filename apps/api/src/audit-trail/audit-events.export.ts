import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@tandem/formatting';
import { code, type ExportColumns, type ExportFact, ExportRegistry, instant, text } from '../exports';
import { Database } from '../platform';
import { type AuditEventView, AuditQuery } from './audit-trail.dto';
import { AuditTrailQueries } from './audit-trail.queries';
import { VerifyTrail } from './verify-trail';

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
  reason: code(({ reason }) => reason),
  requestId: text(({ requestId }) => requestId),
  sealed: code(({ sealed }) => sealed),
};

const WORDS = {
  en: {
    head: 'Newest seal',
    headOf: ({ seq, event, hash }: Head) => `No. ${seq}, of event ${event}: ${hash}`,
    none: 'No event is sealed yet',
    verified: 'Last checked',
    verifiedAt: (at: string, count: number, isWhole: boolean) =>
      `${at}, ${count} sealed events: ${isWhole ? 'the trail is whole' : 'the trail is broken'}`,
    never: 'Never',
    again: 'How to check it again',
    how: 'The seal of an event is the SHA-256 of the seal before it, 32 bytes, followed by the text of the event in UTF-8; the first follows the SHA-256 of "tandem-audit-1". The page of an event shows its text and both seals, so that any tool can work it out. Keep the newest seal: a trail that was changed later does not lead to it.',
  },
  es: {
    head: 'Último sello',
    headOf: ({ seq, event, hash }: Head) => `N.º ${seq}, del evento ${event}: ${hash}`,
    none: 'Todavía no hay eventos sellados',
    verified: 'Última comprobación',
    verifiedAt: (at: string, count: number, isWhole: boolean) =>
      `${at}, ${count} eventos sellados: ${isWhole ? 'la pista está íntegra' : 'la pista está rota'}`,
    never: 'Nunca',
    again: 'Cómo comprobarla de nuevo',
    how: 'El sello de un evento es el SHA-256 del sello anterior, 32 bytes, seguido del texto del evento en UTF-8; el primero sigue al SHA-256 de «tandem-audit-1». La página de un evento muestra su texto y ambos sellos, de modo que cualquier herramienta puede calcularlo. Conservar el último sello: una pista cambiada después no conduce a él.',
  },
} as const satisfies Record<Language, unknown>;

/** The seal that stands for everything up to its event. */
interface Head {
  readonly seq: string;
  readonly event: string;
  readonly hash: string;
}

@Injectable()
export class AuditEventsExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly trail: AuditTrailQueries,
    private readonly verification: VerifyTrail,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register<AuditQuery, AuditEventView>({
      key: 'audit-events',
      title: { en: 'Audit trail', es: 'Pista de auditoría' },
      permission: 'audit.read',
      query: AuditQuery,
      columns: COLUMNS,
      read: (query) => this.trail.list(query),
      about: (language) => this.about(language),
    });
  }

  /** What proves the file later: the seal that everything in it leads to, and how to work it out without this product. */
  private async about(language: Language): Promise<readonly ExportFact[]> {
    const words = WORDS[language];
    const [[head], last] = await Promise.all([
      this.database.read<Head>(
        `select seq::text, event_id::text as event, encode(hash, 'hex') as hash from audit_seal order by seq desc limit 1`,
      ),
      this.verification.last(),
    ]);
    return [
      [words.head, head ? words.headOf(head) : words.none],
      [words.verified, last ? words.verifiedAt(last.checkedAt, last.sealedEvents, last.intact) : words.never],
      [words.again, words.how],
    ];
  }
}
