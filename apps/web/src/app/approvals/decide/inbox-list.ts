import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestView } from '@tandem/api-client';
import { Icon, Lane } from '@tandem/ui';
import { KEEP_FOCUS, Preferences } from '../../platform';
import { inheritedWords } from '../detail/facts-words';
import { dueSentence, riskSentences } from '../request-words';
import { type DueGroup, isPlain } from './decision-words';
import { InboxStore } from './inbox.store';

/** The requests that wait, in the order in which they are due. J, K and the arrows move while the list has the focus. */
@Component({
  selector: 'tnd-inbox-list',
  imports: [Icon, Lane, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'move($event)' },
  template: `
    @for (group of store.groups(); track group.key) {
      <h2>{{ title(group.key) }}</h2>
      <ul>
        @for (item of group.items; track item.id) {
          <li [class.open]="item.id === openId()">
            @if (isPlain(item)) {
              <input
                type="checkbox"
                [checked]="store.isPicked(item.id)"
                [attr.aria-label]="label(item)"
                (change)="store.flip(item.id)"
              />
            }
            <a
              [routerLink]="['/decisions', item.id]"
              queryParamsHandling="preserve"
              [info]="keepFocus"
              [attr.data-item]="item.id"
              [attr.aria-current]="item.id === openId() ? 'true' : null"
              (click)="chosen.emit(item.id)"
            >
              <span class="name">{{ store.subjectOf(item) }}</span>
              @if (cost(item); as words) {
                <span class="amount">{{ words }}</span>
              }
              @if (item.whatFor) {
                <span class="purpose" [title]="item.whatFor">{{ item.whatFor }}</span>
              }
              <span class="note">
                @if (item.lane; as lane) {
                  <tnd-lane [lane]="lane" />
                }
                <span>{{ item.ref }} · {{ item.requester.name }}</span>
              </span>
              @if (inherited(item); as words) {
                <span class="note"><tnd-icon name="group" /> {{ words }}</span>
              }
              @if (left(item); as words) {
                <span class="note">{{ words }}</span>
              }
              @if (checks(item); as told) {
                <span class="note checks" [class.failed]="told.isFailed">
                  <tnd-icon [name]="told.isFailed ? 'error' : 'fact_check'" /> {{ told.words }}
                </span>
              }
              @if (due(item); as words) {
                <span class="note">{{ words }}</span>
              }
              @if (risk(item); as words) {
                <span class="note checks"><tnd-icon name="schedule" /> {{ words }}</span>
              }
            </a>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './inbox-list.scss',
})
export class InboxList {
  readonly openId = input<string>();
  readonly chosen = output<string>();

  protected readonly store = inject(InboxStore);
  protected readonly keepFocus = KEEP_FOCUS;
  protected readonly isPlain = isPlain;
  private readonly preferences = inject(Preferences);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Puts the focus on the row of a request. False when it is not in the list. */
  focus(id: string): boolean {
    const link = this.links().find(({ dataset }) => dataset['item'] === id);
    link?.focus();
    return link !== undefined;
  }

  protected title(key: DueGroup): string {
    return this.store.words().texts.t(`approvals.inbox.group.${key}`);
  }

  /** What it costs a year, or the amount of what is paid once. */
  protected cost({ annualised, billing }: RequestView): string {
    const { texts, format } = this.store.words();
    if (annualised === null) {
      return '';
    }
    const amount = format.money(annualised);
    return billing === 'once' ? amount : texts.t('approvals.inbox.yearly', { amount });
  }

  protected due({ dueAt }: RequestView): string {
    return dueAt === null ? '' : dueSentence(dueAt, this.store.words());
  }

  /** That it came from somebody who left: whoever inherits it has not seen it before. */
  protected inherited({ steps }: RequestView): string {
    const step = steps.find(({ status, inherited }) => status === 'pending' && inherited !== null);
    return step === undefined ? '' : inheritedWords(step, this.store.words());
  }

  /** That more than half of its time is over, and who was told that it is late. */
  protected risk(request: RequestView): string {
    return riskSentences(request, this.store.words()).join(' ');
  }

  protected label({ ref }: RequestView): string {
    return this.store.words().texts.t('approvals.inbox.tick', { ref });
  }

  /** What its line has left with it. */
  protected left({ budgetLine }: RequestView): string {
    const { texts, format } = this.store.words();
    return budgetLine === null
      ? ''
      : texts.t('approvals.inbox.left', { line: budgetLine.code, left: format.money(budgetLine.availableAfter) });
  }

  /** "Checks 5 of 6", with the first one that is not passed by its words. */
  protected checks({ checks }: RequestView): { readonly words: string; readonly isFailed: boolean } | null {
    if (checks.length === 0) {
      return null;
    }
    const { texts } = this.store.words();
    const passed = checks.filter(({ ok }) => ok === true).length;
    const first = checks.find(({ ok }) => ok === false) ?? checks.find(({ ok }) => ok === null);
    return first === undefined
      ? { words: texts.t('approvals.inbox.checks', { passed, total: checks.length }), isFailed: false }
      : {
          words: texts.t('approvals.inbox.failed', { passed, total: checks.length, first: texts.local(first.text) }),
          isFailed: first.ok === false,
        };
  }

  protected move(event: KeyboardEvent): void {
    const isLetter = event.key.length === 1;
    const isOff = isLetter && this.preferences.shortcuts.value() === 'off';
    if (isOff || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const links = this.links();
    const at = links.findIndex((link) => link === event.target);
    const by = STEPS[event.key];
    const id = links[at]?.dataset['item'];
    if (by !== undefined) {
      event.preventDefault();
      links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
    } else if (id !== undefined && event.key.toLowerCase() === 'x') {
      event.preventDefault();
      this.pick(id, event.shiftKey);
    }
  }

  private pick(id: string, isRange: boolean): void {
    if (isRange) {
      this.store.pickUpTo(id);
    } else if (this.store.plain().some((request) => request.id === id)) {
      this.store.flip(id);
    }
  }

  private links(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('a[data-item]')];
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 };
