import { type PlaceKey } from '../access/places';

/** After G: where a letter leads. */
export const GO_KEYS = [
  { key: 'd', place: 'decisions' },
  { key: 'r', place: 'requests' },
  { key: 't', place: 'tools' },
  { key: 's', place: 'spend' },
  { key: 'b', place: 'budgets' },
] as const satisfies readonly { readonly key: string; readonly place: PlaceKey }[];
