import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Evidence, FundSource, Lane } from './references.dto';
import type { ToolStatus } from './tool-status';

@Entity('tool')
export class ToolEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text', { unique: true }) slug!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('uuid', { name: 'vendor_id', nullable: true }) vendorId!: string | null;
  @Column('text', { name: 'catalogue_product_id', nullable: true }) catalogueProductId!: string | null;
  @Column('text', { nullable: true }) category!: string | null;
  @Column('text') status!: ToolStatus;
  @Column('text', { nullable: true }) lane!: Lane | null;
  @Column('text') source!: FundSource;
  @Column('text', { default: 'registered' }) origin!: 'registered' | 'discovered';
  @Column('uuid', { name: 'business_owner_id', nullable: true }) businessOwnerId!: string | null;
  @Column('uuid', { name: 'deputy_id', nullable: true }) deputyId!: string | null;
  @Column('uuid', { name: 'technical_owner_id', nullable: true }) technicalOwnerId!: string | null;
  @Column('uuid', { name: 'budget_owner_id', nullable: true }) budgetOwnerId!: string | null;
  @Column('uuid', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('uuid', { name: 'budget_line_id', nullable: true }) budgetLineId!: string | null;
  @Column('uuid', { name: 'defined_by_id', nullable: true }) definedById!: string | null;
  @Column('text', { name: 'defined_evidence', nullable: true }) definedEvidence!: Evidence | null;
  @Column('text', { name: 'defined_source', nullable: true }) definedSource!: string | null;
  @Column('date', { name: 'defined_on', nullable: true }) definedOn!: string | null;
  @Column('uuid', { name: 'authorised_by_id', nullable: true }) authorisedById!: string | null;
  @Column('text', { name: 'authorised_evidence', nullable: true }) authorisedEvidence!: Evidence | null;
  @Column('text', { name: 'authorised_source', nullable: true }) authorisedSource!: string | null;
  @Column('date', { name: 'authorised_on', nullable: true }) authorisedOn!: string | null;
  @Column('uuid', { name: 'benefit_owner_id', nullable: true }) benefitOwnerId!: string | null;
  @Column('date', { name: 'contract_ends_on', nullable: true }) contractEndsOn!: string | null;
  @Column('date', { name: 'contract_notice_by', nullable: true }) contractNoticeBy!: string | null;
  @Column('boolean', { name: 'contract_auto_renews', nullable: true }) contractAutoRenews!: boolean | null;
  @Column('bigint', { name: 'contract_amount_minor', nullable: true }) contractAmountMinor!: bigint | null;
  @Column('char', { name: 'contract_currency', length: 3, nullable: true }) contractCurrency!: string | null;
  @Column('date', { name: 'first_seen_on', nullable: true }) firstSeenOn!: string | null;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
  @Column('uuid', { name: 'verified_by_id', nullable: true }) verifiedById!: string | null;
  @Column('timestamptz', { name: 'seal_broken_at', nullable: true }) sealBrokenAt!: Date | null;
  @Column('uuid', { name: 'seal_broken_by_id', nullable: true }) sealBrokenById!: string | null;
  @Column('text', { name: 'seal_broken_fields', array: true, default: '{}' }) sealBrokenFields!: string[];
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
