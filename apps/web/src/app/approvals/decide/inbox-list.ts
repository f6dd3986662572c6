import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestView } from '@tandem/api-client';
import { Lane } from '@tandem/ui';
import { KEEP_FOCUS } from '../../platform';
import { dueSentence } from '../request-words';
import { InboxStore } from './inbox.store';

/** The requests that wait, in the order in which they are due. J, K and the arrows move while the list has the focus. */
@Component({
  selector: 'tnd-inbox-list',
  imports: [Lane, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'move($event)' },
  template: `
    @for (group of store.groups(); track group.key) {
      <h2>{{ title(group.key) }}</h2>
      <ul>
        @for (item of group.items; track item.id) {
          <li [class.open]="item.id === openId()">
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
                <span class="purpose">{{ item.whatFor }}</span>
              }
              <span class="note">
                @if (item.lane; as lane) {
                  <tnd-lane [lane]="lane" />
                }
                <span>{{ item.ref }} · {{ item.requester.name }}</span>
              </span>
              @if (due(item); as words) {
                <span class="note">{{ words }}</span>
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
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Puts the focus on the row of a request. False when it is not in the list. */
  focus(id: string): boolean {
    const link = this.links().find(({ dataset }) => dataset['item'] === id);
    link?.focus();
    return link !== undefined;
  }

  protected title(key: 'overdue' | 'today' | 'later'): string {
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

  protected move(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const links = this.links();
    const at = links.findIndex((link) => link === event.target);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
    event.preventDefault();
  }

  private links(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('a[data-item]')];
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 };
