import type { RunningProduct } from '@tandem/testing';
import type { Page } from 'playwright-core';

/** Calls the API from within the page, as its own scripts would: same origin, same session. */
export async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([verb, address, content]) => {
      const response = await fetch(`/api/v1${address}`, {
        method: verb,
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        ...(content === undefined ? {} : { body: JSON.stringify(content) }),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${verb} ${address}: ${JSON.stringify(answer)}`);
      return answer;
    },
    [method, path, body] as const,
  ) as Promise<T>;
}

/** A budget line of marketing, made by whoever is signed in on the page (finance may). */
export async function openLine(page: Page, product: RunningProduct, name: string, original: string): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'POST', '/budget-lines', {
    code: name.toUpperCase().replaceAll(' ', '-'),
    name,
    fundSource: 'marketing',
    costCentreId: product.company.costCentres.marketing,
    account: name.slice(0, 20),
    fiscalYear: product.company.fiscalYear,
    currency: 'EUR',
    original: { amount: original, currency: 'EUR' },
  });
  return id;
}

/** A request that waits for its decision, sent by whoever is signed in on the page. */
export async function sendRequest(page: Page, budgetLineId: string, toolName: string, amount: string): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'POST', '/requests', {
    toolName,
    vendorName: `${toolName} Inc`,
    whatFor: 'See where buyers leave the checkout',
    successMeasure: 'Drop-off below 31 %',
    amount: { amount, currency: 'EUR' },
    budgetLineId,
    dataClass: 'none',
  });
  await call(page, 'POST', `/requests/${id}/submission`, {});
  return id;
}

/** The calendar of the company with a holiday, made by whoever is signed in on the page (finance may). */
export async function keepCalendar(page: Page): Promise<string> {
  const { country } = await call<{ country: string }>(page, 'POST', '/business-calendars', {
    country: 'ES',
    weekdays: [1, 2, 3, 4, 5],
    isDefault: true,
  });
  const day = `${new Date().getUTCFullYear()}-12-25`;
  const name = { en: 'Christmas Day', es: 'Navidad' };
  const holiday = { day, name, source: 'Real Decreto 2001/1983, art. 45', isFixed: true };
  await call(page, 'POST', `/business-calendars/${country}/holidays`, holiday);
  return country;
}

/** Payments in the manner of a card export: tools that nobody asked for among ordinary purchases. */
export const paymentsFile = [
  'Date,Department,Account,Supplier,Amount',
  '2026-03-02,Marketing,Software,TYPEFORM S.L. 4711,59.00',
  '2026-03-15,Marketing,Travel,Gasthaus zur Post,84.20',
  '2026-04-02,Marketing,Software,TYPEFORM S.L. 4799,59.00',
  '2026-04-20,IT,Software,HOTJAR LTD,99.00',
  ',,,Total,301.20',
  '',
].join('\n');

/** Sends a payments file through the API, as finance; what it holds can be looked at before it is published. */
export async function uploadPayments(page: Page, content: string, name: string): Promise<string> {
  return page.evaluate(
    async ([text, fileName]) => {
      const form = new FormData();
      form.set('kind', 'payments');
      form.set('file', new Blob([text]), fileName);
      const response = await fetch('/api/v1/imports', { method: 'POST', body: form });
      return ((await response.json()) as { id: string }).id;
    },
    [content, name] as const,
  );
}

const MOST_LOOKS = 300;

/** Imports and publishes the payments file through the API, as finance. */
export async function importPayments(page: Page, content: string, name: string): Promise<string> {
  const id = await uploadPayments(page, content, name);
  await call(page, 'POST', `/imports/${id}/publication`, {});
  // A function that waits within the page is never awaited there: it would be over at once.
  for (let look = 0; look < MOST_LOOKS; look++) {
    const { status } = await call<{ status: string }>(page, 'GET', `/imports/${id}`);
    if (status === 'published') return id;
    await page.waitForTimeout(100);
  }
  throw new Error(`The import of ${name} is not published yet.`);
}

/** The next version of the policy, with another limit for a sprint, of which both officers are asked to sign. */
export async function proposePolicy(
  page: Page,
  sprintLimit: string,
): Promise<{ readonly id: string; readonly version: number }> {
  return page.evaluate(async (amount) => {
    const call = async (method: string, path: string, revision: number, body: object) => {
      const response = await fetch(`/api/v1/policies${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          'if-match': `"${revision}"`,
        },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
      return answer as { id: string; version: number; revision: number; document: object; plannedFrom: string };
    };
    const draft = await call('POST', '/drafts', 0, {});
    const text = JSON.stringify(draft.document);
    const [, limit = ''] = /"field":"exposure"[^}]*"amount":"([\d.]+)"/.exec(text) ?? [];
    const document: unknown = JSON.parse(text.replaceAll(`"${limit}"`, `"${amount}"`));
    const edited = await call('PUT', `/${draft.id}/draft`, draft.revision, {
      document,
      plannedFrom: draft.plannedFrom,
      why: 'Pilots stall at the limit.',
    });
    await call('POST', `/${draft.id}/signature-requests`, edited.revision, { dueOn: edited.plannedFrom });
    return { id: draft.id, version: draft.version };
  }, sprintLimit);
}

/** The trail is verified once all of it is sealed, by whoever is signed in on the page (an auditor may). */
export async function verifyTrail(page: Page): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const { unsealedTail } = await call<{ unsealedTail: number }>(page, 'GET', '/audit-events/verification');
    if (unsealedTail === 0) return void (await call(page, 'POST', '/audit-events/verification', {}));
    await page.waitForTimeout(100);
  }
  throw new Error('The trail is not sealed to its end.');
}
