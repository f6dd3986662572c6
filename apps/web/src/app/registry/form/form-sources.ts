import { Injectable, computed } from '@angular/core';
import { type StageList, type UnitList } from '@tandem/api-client';
import { read } from '../../platform';

/** The lists that the form of a tool offers. Provided by the page of the form. */
@Injectable()
export class FormSources {
  private readonly stageList = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  private readonly unitList = read<UnitList>(() => ({ path: '/units' }));

  readonly stages = computed(() => this.stageList.value()?.items ?? []);
  readonly units = computed(() => this.unitList.value()?.items ?? []);
  /** Both lists were answered. A choice is drawn with its options, or its label would lie over what it holds. */
  readonly areHere = computed(() => [this.stageList, this.unitList].every((list) => !list.isLoading()));
}
