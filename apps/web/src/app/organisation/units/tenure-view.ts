import { type TenureView } from '@tandem/api-client';
import { addDays } from '@tandem/money';
import { type StatusTone } from '@tandem/ui';

/** How the state of a tenure is drawn. */
export const TENURE_TONES: Readonly<Record<TenureView['state'], StatusTone>> = {
  planned: 'info',
  present: 'approved',
  past: 'neutral',
};

/** People name the last day that counts; the API names the first one that does not. */
export function lastDay(endsOn: string): string {
  return addDays(endsOn, -1);
}
