/**
 * Labels that can only mean a total: "Grand Total", "Sub-total", "Total for April", "Totals:", "Gesamtsumme", "Suma total".
 */
const CLEAR_TOTAL = new RegExp(
  '^(?:' +
    [
      '(?:grand|sub|report|overall|running|batch|page|file|card|month|monthly|period|net|gross|combined)[\\s-]*totals?(?:\\s.{0,40})?',
      'totals?\\s+(?:for|of|in|per)\\s.{1,60}',
      'totals?\\s*(?:amount|value|spend|spending|expenditure|payments?|paid|net|gross|cost|transactions?|invoices|report)s?',
      'totals?\\s*\\(?(?:eur|gbp|usd|cad|aud|chf|sek|nok|dkk|pln|[£$€])\\)?',
      'sum of .{1,40}',
      '(?:gesamt|zwischen|end)summe|gesamtbetrag',
      '(?:sub)?total\\s+g[eé]n[eé]ra[l].*|suma\\s+total|importe\\s+total|total\\s+importe|montant\\s+total|sous[\\s-]total.*',
      'totale\\s+(?:generale|complessivo)|totaal\\s?generaal|eindtotaal|subtotaal',
    ].join('|') +
    ')\\s*[:.]?$',
  'i',
);

/** Labels that mean a total only where nothing else speaks for a payment: TOTAL is also a chain of petrol stations. */
const PLAIN_TOTAL = /^(?:totals?|sum|suma|summe|somme|somma|gesamt|totale|totaal|soma|subtotals?)\s*[:.=]?$/i;

/** A group's name with "total" behind it, as spreadsheets write it under a group: "Acme Ltd Total". */
const GROUP_TOTAL = /\S\s+(?:sub-?)?totals?\s*:?$/i;

export type TotalLabel = 'clear' | 'plain' | 'group';

/** Whether a cell reads as the label of a total, and how surely. */
export function totalLabel(cell: string): TotalLabel | undefined {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (text.length > 90 || !/tota|sum|gesamt|betrag|somm|soma|importe|montant/i.test(text)) {
    return undefined;
  }
  if (CLEAR_TOTAL.test(text)) {
    return 'clear';
  }
  if (PLAIN_TOTAL.test(text)) {
    return 'plain';
  }
  return GROUP_TOTAL.test(text) ? 'group' : undefined;
}

/** What the label of a total says that it covers. */
export function coverOf(label: string): 'part' | 'grand' | undefined {
  if (/sub|batch|page|zwischen|sous|running/i.test(label)) {
    return 'part';
  }
  return /grand|overall|report|g[eé]n[eé]ra|gesamt|complessivo/i.test(label) ? 'grand' : undefined;
}

/** "Balance brought forward" and the like: a line of a bank statement that moves no money. */
export function isBalanceLine(cell: string): boolean {
  return /^\s*(?:opening|closing|previous)?\s*(?:balance|saldo|kontostand|solde)\b.{0,40}$|^\s*anfangssaldo|^\s*endsaldo/i.test(
    cell,
  );
}
