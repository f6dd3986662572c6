/** What a key does in a list that has the focus. */
export type RowAct = 'next' | 'previous' | 'select' | 'select-range' | 'open';

/**
 * J and K or the arrows move, X selects, Enter opens. Letters are only keys while nothing is being typed and when the
 * person has not switched them off (WCAG 2.1.4).
 */
export function rowAct(event: KeyboardEvent, hasLetters: boolean): RowAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return null;
  }
  switch (event.key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Enter':
      return isRow(event.target) ? 'open' : null;
    default:
      return hasLetters ? letterAct(event.key) : null;
  }
}

function letterAct(key: string): RowAct | null {
  switch (key) {
    case 'j':
      return 'next';
    case 'k':
      return 'previous';
    case 'x':
      return 'select';
    case 'X':
      return 'select-range';
    default:
      return null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    return target.type !== 'checkbox';
  }
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof HTMLTableRowElement;
}

/** What takes the focus of a row: its own link, or the row itself where it leads nowhere. */
export function focusOf(row: HTMLElement): HTMLElement {
  return row.querySelector<HTMLElement>('a[data-row-link]') ?? row;
}
