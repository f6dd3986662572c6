/** Something that a machine can see on a page; whether it is a defect is for people to judge. */
export interface Flaw {
  readonly kind:
    | 'sideways'
    | 'blank below'
    | 'scrolls inside'
    | 'clipped'
    | 'overlap'
    | 'raw text'
    | 'English'
    | 'image'
    | 'complaint';
  readonly where: string;
  readonly text: string;
}

/** Looks at the page that is open. Runs in the browser, so that it may use nothing from outside of itself. */
export function flawsOnPage(scopes: readonly string[]): Flaw[] {
  // Boxes are measured from the top of the page.
  scrollTo(0, 0);
  const flaws: Flaw[] = [];
  const root = document.documentElement;
  const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 70);
  const nameOf = (element: Element): string => {
    const [style] = [...element.classList].filter((name) => !/^(ng-|cdk-|mat-mdc)/.test(name));
    return `${element.localName}${style === undefined ? '' : `.${style}`}`;
  };
  const whereIs = (element: Element): string => {
    let owner = element.parentElement;
    while (owner && !owner.localName.startsWith('tnd-')) owner = owner.parentElement;
    return `${owner ? `${owner.localName} ` : ''}${nameOf(element)}`;
  };
  const say = (kind: Flaw['kind'], element: Element, text: string): void => {
    flaws.push({ kind, where: whereIs(element), text: short(text) });
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1.5 && height > 1.5 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const ancestors = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) found.push(at);
    return found;
  };
  const clips = (element: Element, how: RegExp): boolean => how.test(getComputedStyle(element).overflowX);

  interface Run {
    readonly element: Element;
    readonly text: string;
    readonly box: DOMRect;
  }
  const runs: Run[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (!element || text.trim() === '' || !isSeen(element) || element.closest('option, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) runs.push({ element, text, box });
  }

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().right > root.clientWidth + 1 &&
        !ancestors(element).some((above) => above !== element && clips(above, /auto|scroll|hidden|clip/)),
    );
    for (const element of wide.filter((outer) => !wide.some((inner) => inner !== outer && outer.contains(inner))))
      say('sideways', element, `${root.scrollWidth - root.clientWidth} px: ${element.textContent}`);
  }
  // What only screen readers meet can stand below everything that is seen, and make the page scroll into nothing.
  const length = document.scrollingElement?.scrollHeight ?? 0;
  const ends = Math.max(innerHeight, document.body.getBoundingClientRect().bottom);
  if (length > ends + 1) say('blank below', document.body, `${Math.round(length - ends)} px below the end`);
  for (const element of document.body.querySelectorAll('*'))
    if (clips(element, /auto|scroll/) && element.scrollWidth > element.clientWidth + 1 && isSeen(element))
      say('scrolls inside', element, `${element.scrollWidth} px in ${element.clientWidth} px`);

  const isNamed = (element: Element): boolean => element.closest('[title]') !== null;
  const clipped = new Set<Element>();
  for (const { element, text, box } of runs) {
    const edge = ancestors(element).find((above) => {
      if (!clips(above, /hidden|clip/) || above === document.body) return false;
      const { left, right, top, bottom, width, height } = above.getBoundingClientRect();
      const isCut = box.right > right + 2 || box.left < left - 2 || box.bottom > bottom + 4 || box.top < top - 4;
      return width > 2 && height > 2 && isCut;
    });
    if (!edge || isNamed(element) || clipped.has(element)) continue;
    clipped.add(element);
    say('clipped', element, text);
  }
  const pen = document.createElement('canvas').getContext('2d');
  const controls = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].filter(isSeen);
  for (const control of controls) {
    const style = getComputedStyle(control);
    const said = control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? '') : control.value;
    if (!pen || /^(checkbox|radio|date|file)$/.test(control.type)) continue;
    pen.font = style.font;
    const room = control.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (pen.measureText(said || control.getAttribute('placeholder') || '').width > room + 1)
      say('clipped', control, said || (control.getAttribute('placeholder') ?? ''));
  }

  const values = controls.flatMap((control): Run[] => {
    const text = control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? '') : control.value;
    if (text === '' || /^(checkbox|radio|date|file)$/.test(control.type)) return [];
    const { left, top, height } = control.getBoundingClientRect();
    const start = left + parseFloat(getComputedStyle(control).paddingLeft);
    return [{ element: control, text, box: new DOMRect(start, top + height / 4, 8 * text.length, height / 2) }];
  });
  /** What is left of a box within everything around it that cuts off what does not fit. */
  const shown = ({ element, text, box }: Run): Run[] => {
    const edges = ancestors(element).filter(
      (above) => above !== document.body && clips(above, /hidden|clip|auto|scroll/),
    );
    const frames = [box, ...edges.map((edge) => edge.getBoundingClientRect())];
    const left = Math.max(...frames.map((frame) => frame.left));
    const top = Math.max(...frames.map((frame) => frame.top));
    const width = Math.min(...frames.map((frame) => frame.right)) - left;
    const height = Math.min(...frames.map((frame) => frame.bottom)) - top;
    return width > 2 && height > 2 ? [{ element, text, box: new DOMRect(left, top, width, height) }] : [];
  };
  const floats = ({ element }: Run): boolean =>
    ancestors(element).some((above) => /fixed|sticky/.test(getComputedStyle(above).position));
  const solid = [...runs, ...values].filter((run) => !floats(run)).flatMap(shown);
  const order = solid.toSorted((left, right) => left.box.top - right.box.top);
  const reported = new Set<string>();
  order.forEach((one, index) => {
    for (const other of order.slice(index + 1)) {
      if (other.box.top > one.box.bottom) break;
      if (one.element === other.element) continue;
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (width < 3 || height < 0.4 * Math.min(one.box.height, other.box.height)) continue;
      // What lies under something opaque, such as an open menu, is not seen through it.
      const x = Math.max(one.box.left, other.box.left) + width / 2;
      const y = Math.max(one.box.top, other.box.top) + height / 2;
      scrollTo(0, y - innerHeight / 2);
      const stack = document.elementsFromPoint(x, y - scrollY);
      scrollTo(0, 0);
      const depths = [one, other].map((run) => stack.findIndex((element) => element.contains(run.element)));
      const isCovered = stack
        .slice(0, Math.max(...depths))
        .some((element) => !/rgba\(.*, 0\)|transparent/.test(getComputedStyle(element).backgroundColor));
      const words = `“${short(one.text)}” and “${short(other.text)}”`;
      if (isCovered || reported.has(words)) continue;
      reported.add(words);
      say('overlap', one.element, words);
    }
  });

  const raw = new RegExp(
    `\\b(${scopes.join('|')})(\\.[\\w-]+){2,}|\\[object |\\bNaN\\b|\\bundefined\\b|\\{\\{|\\bnull\\b`,
  );
  for (const { element, text } of runs) {
    const found = raw.exec(text);
    if (found) say('raw text', element, text);
    const english = text.match(/\b(the|of|and|with|from|this|that|is|are|was|were|by|for|has|have|which)\b/gi) ?? [];
    // What people wrote stays in their language: one of a kind is enough to look at.
    const isToldOf = flaws.some(({ kind, where }) => kind === 'English' && where === whereIs(element));
    const isMarked = element.closest('[lang=en]') !== null;
    if (root.lang === 'es' && english.length > 1 && !isMarked && !isToldOf) say('English', element, text);
  }
  for (const image of document.images)
    if (isSeen(image) && image.complete && image.naturalWidth === 0) say('image', image, image.src);
  return flaws;
}
