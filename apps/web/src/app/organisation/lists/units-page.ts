import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CostCentreList, type CostCentreView, type UnitList } from '@tandem/api-client';
import { DataTable, Icon, Panel, TableCell, type TableColumn } from '@tandem/ui';
import { PageHeader, Session, TextPipe, Texts, panelFace, read } from '../../platform';
import { OrganisationNav } from '../organisation-nav';
import { CostCentreForm } from './cost-centre-form';
import { UnitForm } from './unit-form';
import { type UnitRow, unitTree } from './unit-tree';

/** The units of the company and the cost centres that belong to them. */
@Component({
  selector: 'tnd-units-page',
  imports: [
    CostCentreForm,
    DataTable,
    Icon,
    OrganisationNav,
    PageHeader,
    Panel,
    RouterLink,
    TableCell,
    TextPipe,
    UnitForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './units-page.html',
  styleUrl: './lists.scss',
})
export class UnitsPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);

  protected readonly units = read<UnitList>(() => ({ path: '/units' }));
  protected readonly centres = read<CostCentreList>(() => ({ path: '/cost-centres' }));
  protected readonly unitItems = computed(() => this.units.value()?.items ?? []);
  protected readonly unitRows = computed(() => unitTree(this.unitItems()));
  protected readonly centreItems = computed(() => this.centres.value()?.items ?? []);
  protected readonly unitsFace = panelFace(this.units, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t('organisation.units.empty'),
  });
  protected readonly centresFace = panelFace(this.centres, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t('organisation.centres.empty'),
  });
  protected readonly canEdit = computed(() => this.session.can('organisation.edit'));
  protected readonly adding = signal<'unit' | 'centre' | null>(null);

  protected readonly unitColumns = computed((): readonly TableColumn<UnitRow>[] => [
    { key: 'code', header: this.texts.t('organisation.units.code'), text: ({ unit }) => unit.code },
    { key: 'name', header: this.texts.t('organisation.units.name'), text: ({ unit }) => unit.name, minWidth: '160px' },
    {
      key: 'parent',
      header: this.texts.t('organisation.units.parent'),
      text: ({ unit }) => this.unitItems().find(({ id }) => id === unit.parentId)?.name ?? '–',
    },
    {
      key: 'manager',
      header: this.texts.t('organisation.units.manager'),
      text: ({ unit }) => unit.manager?.name ?? '–',
    },
  ]);
  protected readonly centreColumns = computed((): readonly TableColumn<CostCentreView>[] => [
    { key: 'code', header: this.texts.t('organisation.units.code'), text: (centre) => centre.code },
    { key: 'name', header: this.texts.t('organisation.units.name'), text: (centre) => centre.name, minWidth: '160px' },
    { key: 'unit', header: this.texts.t('organisation.people.unit'), text: (centre) => centre.unit.name },
  ]);

  protected readonly unitKey = ({ unit }: UnitRow): string => unit.id;
  protected readonly keyOf = ({ id }: { readonly id: string }): string => id;

  protected unitAdded(): void {
    this.adding.set(null);
    this.units.reload();
  }

  protected centreAdded(): void {
    this.adding.set(null);
    this.centres.reload();
  }
}
