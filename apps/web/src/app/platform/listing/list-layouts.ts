import { Injectable, inject, signal } from '@angular/core';
import { type DefaultView } from '@tandem/api-client';
import { Api } from '../api/api';
import { KeptPreferences } from '../preferences/kept-preferences';
import { Session } from '../session/session';
import { type ListKey, type ViewedKey } from './list-column';
import { AS_IT_COMES, type ListLayout, type Remembered } from './list-layout';

type Layouts = Readonly<Record<string, Partial<Remembered> | undefined>>;

interface Kept {
  readonly person: string | undefined;
  readonly layouts: Layouts;
  readonly defaults: readonly DefaultView[];
  /** The server has answered, whatever it said. */
  readonly isRead: boolean;
}

/**
 * How the person arranged each list, and the view that it opens with for their role. It is kept on the server, so that it
 * is the same on another device. Where it cannot be read or kept, the arrangement lasts as long as the page.
 */
@Injectable({ providedIn: 'root' })
export class ListLayouts {
  private readonly api = inject(Api);
  private readonly keptPreferences = inject(KeptPreferences);
  private readonly session = inject(Session);
  private readonly kept = signal<Kept | null>(null);
  /** One after the other, so that the last choice is the one that stays. */
  private writing: Promise<unknown> = Promise.resolve();

  of(list: ViewedKey): Remembered {
    return { ...AS_IT_COMES, ...this.own()?.layouts[list] };
  }

  /** How the person arranged a saved view for themselves, whoever's it is; null where it was left as it is. */
  ofView(list: ListKey, id: string): ListLayout | null {
    const arranged = this.own()?.layouts[viewKey(list, id)];
    return arranged === undefined ? null : { ...AS_IT_COMES, ...arranged };
  }

  /** What the list opens with where nothing else is asked for. */
  defaultView(list: ViewedKey): DefaultView | undefined {
    return this.own()?.defaults.find((view) => view.list === list);
  }

  /** Whether all this is known; for nobody there is nothing to know. */
  isKnown(): boolean {
    return this.person() === undefined || this.own()?.isRead === true;
  }

  /** Brings what this person chose before, once. */
  async load(): Promise<void> {
    const person = this.person();
    if (person === undefined || this.kept()?.person === person) {
      return;
    }
    this.kept.set({ person, layouts: {}, defaults: [], isRead: false });
    const { lists, defaultViews } = await this.keptPreferences.read().catch(() => ({ lists: {}, defaultViews: [] }));
    // What was chosen while the answer was on its way is newer than the answer.
    this.kept.update((kept) =>
      kept?.person === person
        ? { person, layouts: { ...lists, ...kept.layouts }, defaults: defaultViews, isRead: true }
        : kept,
    );
  }

  /** Reads again what lists open with, after somebody here has changed it. */
  async reloadDefaults(): Promise<void> {
    const { defaultViews } = await this.keptPreferences.readAgain().catch(() => ({ defaultViews: [] }));
    this.kept.update((kept) => kept && { ...kept, defaults: defaultViews });
  }

  choose(list: ListKey, layout: Remembered): void {
    const said = Object.entries({ ...layout, widths: sizeOf(layout.widths) === 0 ? null : layout.widths }).filter(
      ([, value]) => value !== null,
    );
    this.keep(list, said.length === 0 ? null : Object.fromEntries(said));
  }

  /** Null leaves the view as whoever saved it has it. */
  chooseForView(list: ListKey, id: string, layout: ListLayout | null): void {
    this.keep(viewKey(list, id), layout && { columns: layout.columns, density: layout.density, widths: layout.widths });
  }

  private keep(key: string, arranged: Partial<Remembered> | null): void {
    const person = this.person();
    this.kept.update((kept) => ({
      person,
      layouts: { ...kept?.layouts, [key]: arranged ?? undefined },
      defaults: kept?.defaults ?? [],
      isRead: kept?.isRead ?? true,
    }));
    // A matter of taste: where it cannot be kept nobody is interrupted, and the next choice tries again.
    this.writing = this.writing
      .then(() => this.api.patch('/me/preferences', { lists: { [key]: arranged } }))
      .catch(() => undefined);
  }

  private own(): Kept | undefined {
    const kept = this.kept();
    return kept !== null && kept.person === this.person() ? kept : undefined;
  }

  private person(): string | undefined {
    return this.session.me()?.person.id;
  }
}

const viewKey = (list: ListKey, id: string): string => `${list}:${id}`;
const sizeOf = (record: object): number => Object.keys(record).length;
