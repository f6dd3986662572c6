import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  LANES,
  type Lane,
  MOST_WORKING_DAYS,
  MOST_WORKING_HOURS,
  type PolicyDocument,
  type ServiceLevel,
  serviceLevelOf,
} from '@tandem/spend-policy';
import { TextPipe, Texts } from '../../platform';
import { editLaneTime, editStepTime } from './policy-edit';
import { offeredSteps } from './step-words';
import { WholeField } from './whole-field';

const UNITS = ['workingDays', 'workingHours'] as const;
type Unit = (typeof UNITS)[number];

/** What a step begins with that is given a time of its own. */
const FIRST: Readonly<Record<Unit, number>> = { workingDays: 2, workingHours: 16 };

interface TimeRow {
  readonly key: string;
  readonly name: string;
  readonly lane: Lane | null;
  /** Null for a step that shares the time of its lane. */
  readonly unit: Unit | null;
  readonly amount: number;
  readonly most: number;
}

/** How long the answer of each lane may take, and of each step that has a time of its own. */
@Component({
  selector: 'tnd-time-editor',
  imports: [TextPipe, WholeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (row of rows(); track row.key) {
        <li>
          <span class="name">{{ row.name }}</span>
          @if (row.unit !== null) {
            <tnd-whole-field
              [value]="row.amount"
              [least]="1"
              [most]="row.most"
              [label]="'policies.edit.timeOf' | tndText: { what: row.name }"
              (changed)="setAmount(row, $event)"
              (unread)="unread.emit({ field: row.key, isUnread: $event })"
            />
          }
          <select
            class="tnd-select"
            [attr.aria-label]="'policies.edit.timeUnit' | tndText: { what: row.name }"
            (change)="setUnit(row, $event)"
          >
            @if (row.lane === null) {
              <option value="" [selected]="row.unit === null">{{ 'policies.edit.timeShare' | tndText }}</option>
            }
            @for (unit of units(); track unit.key) {
              <option [value]="unit.key" [selected]="row.unit === unit.key">{{ unit.words }}</option>
            }
          </select>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 12px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--mat-sys-outline-variant);
    }
    .name {
      flex: 1 1 10rem;
    }
    select {
      max-width: 100%;
    }
  `,
})
export class TimeEditor {
  readonly policy = input.required<PolicyDocument>();
  readonly edited = output<PolicyDocument>();
  /** Whether what is typed for a lane or a step cannot be read. */
  readonly unread = output<{ readonly field: string; readonly isUnread: boolean }>();

  private readonly texts = inject(Texts);
  protected readonly units = computed(() => UNITS.map((key) => ({ key, words: this.texts.t(`policies.edit.${key}`) })));
  protected readonly rows = computed((): readonly TimeRow[] => {
    const policy = this.policy();
    return [
      ...LANES.map((lane) => ({
        key: lane,
        name: this.texts.t(`app.ui.lane.${lane}`),
        lane,
        ...partsOf(serviceLevelOf(policy, lane)),
      })),
      ...offeredSteps(policy.steps, this.texts).map(({ step, name }) => ({
        key: `step ${step.key}`,
        name,
        lane: null,
        ...(step.sla === undefined ? { unit: null, amount: 0, most: 0 } : partsOf(step.sla)),
      })),
    ];
  });

  protected setAmount(row: TimeRow, amount: number): void {
    if (row.unit !== null) {
      this.set(row, levelOf(row.unit, amount));
    }
  }

  protected setUnit(row: TimeRow, { target }: Event): void {
    const chosen = target instanceof HTMLSelectElement ? target.value : '';
    const unit = UNITS.find((known) => known === chosen);
    this.unread.emit({ field: row.key, isUnread: false });
    this.set(row, unit === undefined ? null : levelOf(unit, FIRST[unit]));
  }

  private set({ key, lane }: TimeRow, level: ServiceLevel | null): void {
    if (lane === null) {
      this.edited.emit(editStepTime(this.policy(), key.slice('step '.length), level));
    } else if (level !== null) {
      this.edited.emit(editLaneTime(this.policy(), lane, level));
    }
  }
}

function partsOf(level: ServiceLevel): Pick<TimeRow, 'unit' | 'amount' | 'most'> {
  return 'hours' in level
    ? { unit: 'workingHours', amount: level.hours, most: MOST_WORKING_HOURS }
    : { unit: 'workingDays', amount: level.workingDays, most: MOST_WORKING_DAYS };
}

function levelOf(unit: Unit, amount: number): ServiceLevel {
  return unit === 'workingHours' ? { hours: amount } : { workingDays: amount };
}
