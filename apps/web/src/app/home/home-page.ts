import { NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  type Type,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Panel, type PanelFace, READY } from '@tandem/ui';
import { PageHeader, Session, TextPipe, Texts } from '../platform';
import { BudgetLeft } from './budget-left';
import { HomeLines } from './home-lines';
import { HOME_PARTS, type HomePart } from './home-parts';
import { HomeStrip } from './home-strip';
import { HomeStore } from './home.store';
import { LiveTools } from './live-tools';
import { MailHealth } from './mail-health';
import { MyRequests } from './my-requests';
import { RoleSwitch } from './role-switch';
import { ServiceHealth } from './service-health';
import { TrailCard } from './trail-card';
import { WaitsForYou } from './waits-for-you';

/** The first page after signing in: what needs this person in the role they look with, then where their things stand. */
@Component({
  selector: 'tnd-home-page',
  imports: [
    BudgetLeft,
    HomeLines,
    HomeStrip,
    Icon,
    LiveTools,
    MailHealth,
    MyRequests,
    NgComponentOutlet,
    PageHeader,
    Panel,
    RoleSwitch,
    RouterLink,
    ServiceHealth,
    TextPipe,
    TrailCard,
    WaitsForYou,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [HomeStore],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly parts = inject(HOME_PARTS);
  protected readonly store = inject(HomeStore);
  protected readonly ready = READY;

  protected readonly year = computed(() => this.session.me()?.organisation.currentFiscalYear ?? '');
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  protected readonly canSeeFigures = computed(() => this.session.can('governance-figures.read'));
  protected readonly loading: PanelFace = { state: 'loading' };
  private readonly waiting = viewChild(WaitsForYou);
  private readonly mine = viewChild(MyRequests);
  /** What stands above the rest may have nothing to say: nothing is placed until that is known, so nothing moves. */
  protected readonly isSettled = computed(
    () => !this.store.isAwaited() && [this.waiting(), this.mine()].every((part) => part?.isAnswered() ?? true),
  );
  protected readonly hasWork = computed(() => this.store.lines().length > 0);
  /** The page of another feature that this home is. */
  private readonly part = computed(() => {
    const role = this.store.role();
    return role === undefined ? undefined : this.parts[role];
  });
  protected readonly isPart = computed(() => this.part() !== undefined);
  protected readonly page = signal<Type<unknown> | null>(null);

  constructor() {
    effect(() => {
      const part = this.part();
      this.page.set(null);
      if (part !== undefined) {
        void this.bring(part);
      }
    });
  }

  private async bring(part: HomePart): Promise<void> {
    const [page] = await Promise.all([part.load(), ...part.scopes.map((scope) => this.texts.load(scope))]);
    if (this.part() === part) {
      this.page.set(page);
    }
  }
}
