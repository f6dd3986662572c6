import { type AuditEventView } from '@tandem/api-client';
import { type ActiveFilter, type FilterField, type FilterOption } from '@tandem/ui';
import { type Texts } from '../platform';
import { TRAIL_ACTIONS, type TrailWords, actionWords } from '../platform/trail';

/** The filters of the trail, as they stand in the address. */
export type AuditFilters = Readonly<
  Record<'actor' | 'action' | 'object' | 'consequence' | 'result' | 'from' | 'to', string>
>;

/** What an event has consequences for; the API says which events those are. */
export const CONSEQUENCES = ['money', 'policy', 'access'] as const;

export const OBJECT_TYPES = [
  'tool',
  'vendor',
  'request',
  'delegation',
  'policy',
  'budget-line',
  'entry',
  'import',
  'finding',
  'person',
  'session',
  'unit',
  'cost-centre',
  'exchange-rate',
  'business-calendar',
  'holiday',
  'organisation',
  'export',
  'mail',
  'trail',
] as const;

export type ObjectType = (typeof OBJECT_TYPES)[number];

const MEANINGFUL: Readonly<Record<keyof AuditFilters, RegExp>> = {
  actor: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  action: /^[\w.-]{1,60}$/,
  object: /^[a-z-]{2,30}(:[\w-]{1,60})?$/,
  consequence: /^(money|policy|access)$/,
  result: /^(done|refused)$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
};

/** What to ask the API for. A value that it would refuse, such as that of a mangled link, is left out and told. */
export function auditQuery(filters: AuditFilters): {
  readonly query: Readonly<Record<string, string>>;
  readonly dropped: readonly string[];
} {
  const said = Object.entries(filters).filter(([, value]) => value !== '');
  const isMeaningful = ([name, value]: [string, string]): boolean => isFilter(name) && MEANINGFUL[name].test(value);
  return {
    query: Object.fromEntries(said.filter(isMeaningful)),
    dropped: said.filter((entry) => !isMeaningful(entry)).map(([name, value]) => `${name}=${value}`),
  };
}

interface FilterSource {
  readonly words: TrailWords;
  readonly events: readonly AuditEventView[];
}

/** The choices of the filter bar. What the address asks for is always among them, even when nobody would pick it. */
export function auditFilterFields(filters: AuditFilters, source: FilterSource): readonly FilterField[] {
  const { words, events } = source;
  const { texts } = words;
  const actions = TRAIL_ACTIONS.map((action) => ({ value: action, label: actionWords(action, texts) }));
  const objects = OBJECT_TYPES.map((type) => ({ value: type, label: texts.t(`audit.object.${type}`) }));
  return [
    select('action', withAsked(byLabel(actions), filters.action, actionWords(filters.action, texts)), texts),
    select('object', withAsked(byLabel(objects), filters.object, objectWords(filters.object, events, words)), texts),
    {
      key: 'consequence',
      label: texts.t('audit.filter.consequence'),
      kind: 'select',
      options: CONSEQUENCES.map((value) => ({ value, label: texts.t(`audit.consequence.${value}`) })),
    },
    {
      key: 'result',
      label: texts.t('audit.columns.result'),
      kind: 'select',
      options: [
        { value: 'done', label: texts.t('audit.result.done') },
        { value: 'refused', label: texts.t('audit.result.refused') },
      ],
    },
  ];
}

/** Whose events are shown, as a filter that can be removed. */
export function actorChips({ actor }: Pick<AuditFilters, 'actor'>, words: TrailWords): readonly ActiveFilter[] {
  if (!MEANINGFUL.actor.test(actor)) {
    return [];
  }
  const name = words.nameOf(actor) ?? `…${actor.slice(-6)}`;
  return [{ key: 'actor', words: `${words.texts.t('audit.filter.actor')}: ${name}` }];
}

/** "HubSpot (Tool)" for one object whose events are on the screen, otherwise the kind of object. */
export function objectWords(object: string, events: readonly AuditEventView[], words: TrailWords): string {
  const [type = '', id] = object.split(':');
  const kind = typeWords(type, words.texts);
  if (id === undefined) {
    return kind;
  }
  const label = events.find((event) => event.object.id === id)?.object.label ?? words.nameOf(id);
  return `${label ?? `…${id.slice(-6)}`} (${kind})`;
}

/** The word for a kind of object; one without a word is shown as recorded. */
export function typeWords(type: string, texts: Texts): string {
  const known = OBJECT_TYPES.find((candidate) => candidate === type);
  return known === undefined ? type : texts.t(`audit.object.${known}`);
}

/** The days in force, in words: "1 Nov 2026 to 20 Nov 2026". */
export function periodWords({ from, to }: Pick<AuditFilters, 'from' | 'to'>, { texts, format }: TrailWords): string {
  const day = (value: string): string => (MEANINGFUL.from.test(value) ? format.day(value) : value);
  if (from !== '' && to !== '') {
    return texts.t('audit.filter.period', { from: day(from), to: day(to) });
  }
  if (from !== '') {
    return texts.t('audit.filter.since', { from: day(from) });
  }
  return to === '' ? '' : texts.t('audit.filter.until', { to: day(to) });
}

function select(key: 'action' | 'object', options: readonly FilterOption[], texts: Texts): FilterField {
  return { key, label: texts.t(`audit.filter.${key}`), kind: 'select', options };
}

function withAsked(
  options: readonly FilterOption[],
  value: string,
  label: string | undefined,
): readonly FilterOption[] {
  const isThere = value === '' || options.some((option) => option.value === value);
  return isThere ? options : [{ value, label: label ?? value }, ...options];
}

function byLabel(options: readonly FilterOption[]): readonly FilterOption[] {
  return options.toSorted((left, right) => left.label.localeCompare(right.label));
}

function isFilter(name: string): name is keyof AuditFilters {
  return Object.hasOwn(MEANINGFUL, name);
}
