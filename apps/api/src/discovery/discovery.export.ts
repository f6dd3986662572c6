import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { amount, code, day, type ExportColumns, ExportRegistry, instant, number, text } from '../exports';
import { PageQuery } from '../platform';
import { accountabilityColumns } from '../registry';
import { FindingsQuery, type FindingView } from './findings/findings.dto';
import { FindingsQueries } from './findings/findings.queries';
import { ImportRowsQuery, type ImportRowView, type ImportView } from './imports/imports.dto';
import { ImportsQueries } from './imports/imports.queries';

/** What the rows of one import are asked for with, where the import is part of the question. */
class OneImportQuery extends ImportRowsQuery {
  @ApiProperty() @IsUUID() import!: string;
}

const ROW_COLUMNS: ExportColumns<ImportRowView> = {
  number: number(({ rowNumber }) => rowNumber),
  kind: code(({ kind }) => kind),
  outcome: code(({ outcome }) => outcome),
  reason: code(({ reason }) => reason),
  detail: text(({ detail }) => detail),
  supplier: text(({ supplier }) => supplier),
  amount: amount((row) => row.amount),
  date: day(({ date }) => date),
  department: text(({ department }) => department),
  account: text(({ account }) => account),
  category: text(({ category }) => category),
  purpose: text(({ purpose }) => purpose),
  vendor: text(({ vendor }) => vendor?.name ?? null),
  product: text(({ product }) => product?.name ?? null),
  confidence: number(({ confidence }) => confidence),
  reasons: text(({ reasons }, language) => reasons.map((reason) => reason[language]).join(' ')),
  finding: text(({ finding }) => finding?.ref ?? null),
  recordedAlready: code(({ isRecordedAlready }) => isRecordedAlready),
};

const FINDING_COLUMNS: ExportColumns<FindingView> = {
  ref: text(({ ref }) => ref),
  name: text(({ name }) => name),
  status: code(({ status }) => status),
  certainty: code(({ certainty }) => certainty),
  vendor: text(({ vendor }) => vendor?.name ?? null),
  product: text(({ product }) => product?.name ?? null),
  tool: text(({ tool }) => tool?.name ?? null),
  suggestedTool: text(({ suggestedTool }) => suggestedTool?.name ?? null),
  confidence: number(({ confidence }) => confidence),
  reasons: text(({ reasons }, language) => reasons.map((reason) => reason[language]).join(' ')),
  paymentCount: number(({ paymentCount }) => paymentCount),
  firstSeen: day(({ firstSeen }) => firstSeen),
  lastSeen: day(({ lastSeen }) => lastSeen),
  amount: amount((finding) => finding.amount),
  units: text(({ likelyUnits }) => likelyUnits.map(({ name }) => name).join(', ')),
  ...accountabilityColumns<FindingView>(),
  request: text(({ request }) => request?.ref ?? null),
  ignoredUntil: day(({ ignoredUntil }) => ignoredUntil),
};

const IMPORT_COLUMNS: ExportColumns<ImportView> = {
  file: text(({ fileName }) => fileName),
  sha256: text(({ sha256 }) => sha256),
  // What was taken back before it was published was never in the books.
  status: code(({ status, publishedAt }) => (status === 'reversed' && publishedAt === null ? 'discarded' : status)),
  uploaded: instant(({ createdAt }) => createdAt),
  uploadedBy: text(({ createdBy }) => createdBy?.name ?? null),
  published: instant(({ publishedAt }) => publishedAt),
  reversed: instant(({ reversedAt }) => reversedAt),
  rows: number(({ counts }) => counts.rows),
  payments: number(({ counts }) => counts.payments),
  sum: amount(({ counts }) => counts.sum),
};

@Injectable()
export class DiscoveryExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly imports: ImportsQueries,
    private readonly findings: FindingsQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<OneImportQuery, ImportRowView>({
      key: 'import-rows',
      title: { en: 'Rows of an import', es: 'Filas de una importación' },
      permission: 'import.read',
      query: OneImportQuery,
      columns: ROW_COLUMNS,
      read: ({ import: id, ...query }, actor) => this.imports.rows(id, query, actor),
    });
    this.registry.register<PageQuery, ImportView>({
      key: 'imports',
      title: { en: 'Imports', es: 'Importaciones' },
      permission: 'import.read',
      query: PageQuery,
      columns: IMPORT_COLUMNS,
      read: (query, actor) => this.imports.list(query, actor),
    });
    this.registry.register<FindingsQuery, FindingView>({
      key: 'findings',
      title: { en: 'Findings', es: 'Hallazgos' },
      permission: 'finding.read',
      query: FindingsQuery,
      columns: FINDING_COLUMNS,
      read: (query, actor) => this.findings.list(query, actor),
    });
  }
}
