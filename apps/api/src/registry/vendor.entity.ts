import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('vendor')
export class VendorEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text', { name: 'catalogue_id', nullable: true, unique: true }) catalogueId!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'name_key', unique: true }) nameKey!: string;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('text', { name: 'former_names', array: true, default: () => "'{}'" }) formerNames!: string[];
  @Column('int', { default: 1 }) version!: number;
}
