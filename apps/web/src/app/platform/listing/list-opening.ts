import { type Signal, effect, inject, signal } from '@angular/core';
import { type ParamMap, Router } from '@angular/router';
import { type UrlFields, readUrl } from '../page/url-fields';
import { EVERY_ROW, VIEW, paramsOf } from './list-address';
import { type ViewedKey } from './list-column';
import { ListLayouts } from './list-layouts';
import { type SavedViews } from './saved-views';

interface Opened {
  readonly key: ViewedKey;
  readonly fields: UrlFields<string>;
  readonly params: Signal<ParamMap>;
  readonly views: SavedViews;
}

type Changes = Readonly<Record<string, string>>;

/**
 * What an address stands for that says less than the list needs: `?view=…` alone for all that the view holds, nothing at
 * all for the view that the list opens with for the role, and no order for the one chosen last. It then stands in the
 * address like any filter, so that Back and a copied link mean what is on the screen. Needs an injection context.
 */
export function openList({ key, fields, params, views }: Opened): Signal<boolean> {
  const router = inject(Router);
  const layouts = inject(ListLayouts);
  const isOfList = (name: string): boolean => name in fields || name === VIEW;
  const names = params().keys.filter(isOfList);
  /** What else stands there, such as the role that a home is of, asks the list for nothing and stays. */
  const others = Object.fromEntries(
    params()
      .keys.filter((name) => !isOfList(name))
      .map((name) => [name, params().get(name)]),
  );
  const named = params().get(VIEW);
  const isView = named !== null && named !== EVERY_ROW;
  /** Nothing is asked for until it is known what to ask for. */
  const isOpening = signal(
    isView ? names.length === 1 : 'sort' in fields ? !names.includes('sort') : names.length === 0,
  );

  const ofView = (): Changes | undefined => {
    const query = views.all()?.find(({ id }) => id === named)?.query;
    return views.all() && { ...paramsOf(query ?? ''), [VIEW]: named ?? '' };
  };
  const remembered = (): Changes | undefined => {
    if (!layouts.isKnown()) {
      return undefined;
    }
    const view = names.length === 0 ? layouts.defaultView(key) : undefined;
    const { sort } = layouts.of(key);
    return view === undefined ? knownSort(fields, sort) : { ...paramsOf(view.query), [VIEW]: view.id };
  };

  effect(() => {
    const changes = isOpening() ? (isView ? ofView() : remembered()) : undefined;
    if (changes === undefined) {
      return;
    }
    if (Object.entries(changes).every(([name, value]) => params().get(name) === value)) {
      isOpening.set(false);
      return;
    }
    void router
      .navigate([], {
        queryParams: VIEW in changes ? { ...others, ...changes } : changes,
        queryParamsHandling: VIEW in changes ? 'replace' : 'merge',
        replaceUrl: true,
      })
      .then(() => isOpening.set(false));
  });
  return isOpening;
}

/** The order chosen last, unless it is the one that goes without saying or means nothing any more. */
function knownSort(fields: UrlFields<string>, sort: string | null): Changes {
  const { dropped, values } = readUrl(fields, (name) => (name === 'sort' ? sort : null));
  const said = values['sort'];
  return said === undefined || dropped.length > 0 || said === fields['sort']?.initial ? {} : { sort: said };
}
