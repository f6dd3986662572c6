import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  type BudgetLineList,
  type FindingList,
  type PersonList,
  type RequestList,
  type ToolList,
} from '@tandem/api-client';
import { type Read, Session, Texts, opens, read } from '../../platform';
import { type PlaceKey } from '../../platform';
import { type PaletteEntry, type PaletteGroup } from './palette-entry';

const PAUSE_MS = 180;
/** One letter would find half of everything. */
const SHORTEST = 2;
const EACH = 5;

/** Finds tools, requests, lines, findings and people by name or id through the lists they are in, for whoever may read those. */
@Injectable()
export class PaletteSearch {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);

  /** What is typed now. */
  readonly words = signal('');
  private readonly asked = signal('');

  private readonly tools = this.listOf<ToolList>('tools', '/tools');
  private readonly requests = this.listOf<RequestList>('requests', '/requests');
  private readonly lines = this.listOf<BudgetLineList>('budgets', '/budget-lines');
  private readonly findings = this.listOf<FindingList>('findings', '/findings');
  private readonly people = this.listOf<PersonList>('people', '/people');
  private readonly lists: readonly Read<unknown>[] = [
    this.tools,
    this.requests,
    this.lines,
    this.findings,
    this.people,
  ];

  /** Something is still being asked, or about to be. */
  readonly isSearching = computed(
    () =>
      this.isEnough() &&
      (this.asked() !== this.words().trim() || this.lists.some((list) => list.isLoading() || list.isRefreshing())),
  );
  readonly hasFailed = computed(() => this.lists.some((list) => list.problem() !== undefined));

  readonly groups = computed((): readonly PaletteGroup[] => {
    if (!this.isEnough()) {
      return [];
    }
    const group = (key: 'tools' | 'requests' | 'lines' | 'findings' | 'people', entries: readonly PaletteEntry[]) => ({
      key,
      label: this.texts.t(`frame.palette.${key}`),
      entries,
    });
    return [
      group('requests', this.requestEntries()),
      group('tools', this.toolEntries()),
      group('lines', this.lineEntries()),
      group('findings', this.findingEntries()),
      group('people', this.personEntries()),
    ].filter(({ entries }) => entries.length > 0);
  });

  constructor() {
    effect((onCleanup) => {
      const words = this.words().trim();
      const timer = setTimeout(() => this.asked.set(words), PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  private isEnough(): boolean {
    return this.words().trim().length >= SHORTEST;
  }

  private listOf<T>(place: PlaceKey, path: string): Read<T> {
    const isOpen = opens(place, this.session.me()?.permissions ?? []);
    return read<T>(() => {
      const q = this.asked();
      return isOpen && q.length >= SHORTEST ? { path, query: { q, limit: EACH } } : undefined;
    });
  }

  private requestEntries(): readonly PaletteEntry[] {
    return (this.requests.value()?.items ?? []).map(({ id, ref, tool, toolName, status }) => ({
      id: `request-${id}`,
      label: `${ref} ${tool?.name ?? toolName ?? ''}`.trim(),
      note: this.texts.t(`app.requestStatus.${status}`),
      icon: 'list_alt',
      run: () => this.go(`/requests/${id}`),
    }));
  }

  /** Each tool that was found, and why there is the first of them. */
  private toolEntries(): readonly PaletteEntry[] {
    const tools = this.tools.value()?.items ?? [];
    const entries = tools.map(({ id, slug, name, vendor, source }): PaletteEntry => ({
      id: `tool-${id}`,
      label: name,
      note: [vendor?.name, this.texts.t(`app.source.${source}`)].filter(Boolean).join(' · '),
      icon: 'apps',
      run: () => this.go(`/tools/${slug}`),
    }));
    const why = tools.slice(0, 1).map(({ id, slug, name }): PaletteEntry => ({
      id: `why-${id}`,
      label: this.texts.t('frame.palette.why', { tool: name }),
      note: '',
      icon: 'help',
      run: () => this.go(`/tools/${slug}/why`),
    }));
    return [...entries, ...why];
  }

  private lineEntries(): readonly PaletteEntry[] {
    return (this.lines.value()?.items ?? []).map(({ id, code, name, fiscalYear }) => ({
      id: `line-${id}`,
      label: `${code} ${name}`,
      note: fiscalYear,
      icon: 'account_balance_wallet',
      run: () => this.go(`/budgets/${id}`),
    }));
  }

  private findingEntries(): readonly PaletteEntry[] {
    return (this.findings.value()?.items ?? []).map(({ id, ref, name, status }) => ({
      id: `finding-${id}`,
      label: `${ref} ${name}`,
      note: this.texts.t(`app.findingStatus.${status}`),
      icon: 'radar',
      run: () => this.go(`/discovery/${id}`),
    }));
  }

  /** A person leads to their record where that is kept, and otherwise to the tools they own. */
  private personEntries(): readonly PaletteEntry[] {
    const mayEdit = this.session.can('person.edit');
    return (this.people.value()?.items ?? []).map(({ id, name, title, unit }) => ({
      id: `person-${id}`,
      label: name,
      note: [title, unit?.name].filter(Boolean).join(' · '),
      icon: 'person',
      run: () => this.go(mayEdit ? `/people/${id}` : `/tools?owner=${id}`),
    }));
  }

  private go(address: string): Promise<boolean> {
    return this.router.navigateByUrl(address);
  }
}
