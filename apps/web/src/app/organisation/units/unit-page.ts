import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type TenureView, type UnitDetail, type UnitList } from '@tandem/api-client';
import { DataTable, Icon, Panel, StatusChip, TableCell, type TableColumn } from '@tandem/ui';
import { Formatting, PageHeader, Session, TextPipe, Texts, panelFace, read } from '../../platform';
import { ManagerForm } from './manager-form';
import { TENURE_TONES, lastDay } from './tenure-view';

/** A unit of the company: where it stands, and who manages it, did and will. */
@Component({
  selector: 'tnd-unit-page',
  imports: [DataTable, Icon, ManagerForm, PageHeader, Panel, RouterLink, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './unit-page.html',
  styleUrl: './unit-page.scss',
})
export class UnitPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly format = inject(Formatting).current;
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly unit = read<UnitDetail>(() => ({
    path: `/units/${encodeURIComponent(this.parameters().get('id') ?? '')}`,
  }));
  private readonly units = read<UnitList>(() => ({ path: '/units' }));
  protected readonly face = panelFace(this.unit);
  protected readonly canEdit = computed(() => this.session.can('organisation.edit'));
  protected readonly isAppointing = signal(false);
  protected readonly parent = computed(() => {
    const parentId = this.unit.value()?.parentId ?? null;
    return this.units.value()?.items.find(({ id }) => id === parentId);
  });

  protected readonly tones = TENURE_TONES;
  protected readonly columns = computed((): readonly TableColumn<TenureView>[] => [
    {
      key: 'person',
      header: this.texts.t('organisation.managers.person'),
      text: ({ person }) => person.name,
      note: ({ person }) => person.title ?? '',
      minWidth: '160px',
    },
    {
      key: 'from',
      header: this.texts.t('organisation.managers.from'),
      text: ({ beginsOn }) => this.format().day(beginsOn),
    },
    {
      key: 'until',
      header: this.texts.t('organisation.managers.until'),
      text: ({ endsOn }) =>
        endsOn === null ? this.texts.t('organisation.managers.open') : this.format().day(lastDay(endsOn)),
    },
    {
      key: 'state',
      header: this.texts.t('organisation.managers.state'),
      text: ({ state }) => this.texts.t(`organisation.managers.states.${state}`),
    },
  ]);
  protected readonly keyOf = ({ id }: TenureView): string => id;

  /** The form is gone; what it did stands in the list. */
  protected appointed(): void {
    this.isAppointing.set(false);
    this.unit.reload();
    this.list()?.nativeElement.focus();
  }
}
