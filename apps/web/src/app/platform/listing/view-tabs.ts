import {
  ChangeDetectionStrategy,
  Component,
  type WritableSignal,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DropPanel } from '@tandem/ui';
import { ProblemTexts } from '../api/problem-texts';
import { asProblem } from '../api/problem';
import { type Role } from '../api/shapes';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { Session } from '../session/session';
import { EVERY_ROW, VIEW, currentQuery, paramsOf } from './list-address';
import { isArranged } from './list-layout';
import { type SavedView, type ViewName } from './saved-views';
import { ViewForm } from './view-form';
import { type Viewed } from './viewed';

/** The saved views of a list or a page, the open one marked, and what can be done with it once it is changed. */
@Component({
  selector: 'tnd-view-tabs',
  imports: [DropPanel, RouterLink, TextPipe, ViewForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './view-tabs.html',
  styleUrl: './view-tabs.scss',
})
export class ViewTabs {
  readonly list = input.required<Viewed>();

  private readonly router = inject(Router);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  protected readonly problem = signal('');
  /** Why the name of a view was refused; it stands where the name is typed. */
  protected readonly nameProblem = signal('');

  /** What else stands in the address, such as the role that a home is of, stays there. */
  private readonly unfiltered = computed(() =>
    Object.fromEntries(Object.keys(this.list().fields).map((name) => [name, null])),
  );
  protected readonly tabs = computed(() =>
    (this.list().views.all() ?? []).map((view) => ({ view, params: this.paramsTo(view) })),
  );
  /** Where the list opens with a view, the way to all of its rows has to say so. */
  protected readonly every = computed(() => ({
    ...this.unfiltered(),
    [VIEW]: this.list().hasDefault() ? EVERY_ROW : null,
  }));
  protected readonly open = computed(() => this.list().view());
  protected readonly isChanged = computed(() => {
    const view = this.open();
    const { fields } = this.list();
    return (
      view !== null &&
      (currentQuery(fields, view.query) !== this.list().content().query || this.list().isLayoutChanged())
    );
  });
  /** Something to give a name to: filters, an order or an arrangement that the list does not have by itself. */
  protected readonly canSaveAs = computed(() => {
    const list = this.list();
    return this.open() === null ? list.content().query !== '' || isArranged(list.layout()) : this.isChanged();
  });
  protected readonly roles = computed((): readonly Role[] => this.session.me()?.roles ?? []);

  protected async saveAs(name: ViewName, panel: DropPanel): Promise<void> {
    await this.attempt(this.nameProblem, async () => {
      const content = this.list().content();
      const { id } = await this.list().views.create(name, content);
      panel.close();
      await this.router.navigate([], { queryParams: { [VIEW]: id }, queryParamsHandling: 'merge' });
    });
  }

  protected async save(view: SavedView): Promise<void> {
    await this.attempt(this.problem, async () => {
      await this.list().views.change(view, this.list().content());
      this.list().resetLayout();
    });
  }

  protected async rename(view: SavedView, name: ViewName, panel: DropPanel): Promise<void> {
    await this.attempt(this.nameProblem, async () => {
      await this.list().views.change(view, name);
      panel.close();
    });
  }

  protected async remove(view: SavedView): Promise<void> {
    await this.attempt(this.problem, async () => {
      await this.list().views.remove(view);
      this.list().clear();
    });
  }

  protected async reset(view: SavedView): Promise<void> {
    this.list().resetLayout();
    await this.router.navigate([], { queryParams: this.paramsTo(view), queryParamsHandling: 'merge' });
  }

  protected about(view: SavedView): string {
    const role = view.sharedWith === null ? '' : this.texts.t(`app.role.${view.sharedWith}`);
    if (role === '') {
      return '';
    }
    const said = [this.texts.t('listing.views.sharedWith', { role })];
    return [...said, ...(view.isDefault ? [this.texts.t('listing.views.opensFor', { role })] : [])].join('. ');
  }

  private paramsTo(view: SavedView): Readonly<Record<string, string | null>> {
    return { ...this.unfiltered(), ...paramsOf(view.query), [VIEW]: view.id };
  }

  private async attempt(told: WritableSignal<string>, act: () => Promise<void>): Promise<void> {
    told.set('');
    try {
      await act();
    } catch (error) {
      told.set(this.problems.sentence(asProblem(error)));
    }
  }
}
