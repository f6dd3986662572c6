import { type Signal, computed, inject } from '@angular/core';
import { Api } from '../api/api';
import { type Role } from '../api/shapes';
import { read } from '../api/read';
import { type Density } from '../preferences/preferences';
import { type ViewedKey } from './list-column';
import { type Widths } from './list-layout';
import { ListLayouts } from './list-layouts';

/** Filters, order and arrangement of a list that somebody gave a name, and may have shared with a role. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly columns: readonly string[];
  readonly density: Density | null;
  readonly widths: Widths;
  readonly sharedWith: Role | null;
  /** The list opens with it for the role that it is shared with. */
  readonly isDefault: boolean;
  /** Null where whoever made it has left: it then belongs to the role. */
  readonly owner: { readonly name: string } | null;
  readonly isMine: boolean;
  readonly canEdit: boolean;
  readonly version: number;
}

export type ViewContent = Pick<SavedView, 'query' | 'columns' | 'density' | 'widths'>;
export type ViewName = Pick<SavedView, 'name' | 'sharedWith' | 'isDefault'>;

/** The saved views of one list. Needs an injection context. */
export class SavedViews {
  private readonly api = inject(Api);
  private readonly layouts = inject(ListLayouts);
  private readonly found = read<{ readonly items: readonly SavedView[] }>(() => ({
    path: '/views',
    query: { list: this.list },
  }));
  /** Undefined while they are being read. */
  readonly all: Signal<readonly SavedView[] | undefined> = computed(() =>
    this.found.problem() === undefined ? this.found.value()?.items : [],
  );

  constructor(private readonly list: ViewedKey) {}

  async create(name: ViewName, content: ViewContent): Promise<SavedView> {
    const view = await this.api.post<SavedView>('/views', { list: this.list, ...name, ...content });
    await this.readAgain();
    return view;
  }

  async change(view: SavedView, changes: Partial<ViewContent & ViewName>): Promise<void> {
    await this.api.patch(`/views/${view.id}`, changes, { ifMatch: view.version });
    await this.readAgain();
  }

  async remove(view: SavedView): Promise<void> {
    await this.api.delete(`/views/${view.id}`);
    await this.readAgain();
  }

  private readAgain(): Promise<void> {
    this.found.reload();
    return this.layouts.reloadDefaults();
  }
}
