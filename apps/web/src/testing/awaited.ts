import { type HttpTestingController, type TestRequest } from '@angular/common/http/testing';

const EVERY_MS = 10;
/** Far longer than any pause of the product, so that a busy machine makes a spec slow and not wrong. */
const AT_MOST_MS = 10_000;

/**
 * The one request that the product makes by itself after a pause, as soon as it makes it.
 *
 * A spec that slept for the length of the pause would depend on how busy the machine is.
 */
export async function awaitRequest(http: HttpTestingController, path: string, method = 'GET'): Promise<TestRequest> {
  const end = Date.now() + AT_MOST_MS;
  for (;;) {
    const [request, ...others] = http.match((each) => each.url === `/api/v1${path}` && each.method === method);
    if (others.length > 0) throw new Error(`${method} ${path} was asked ${others.length + 1} times.`);
    if (request !== undefined) return request;
    if (Date.now() > end) throw new Error(`${method} ${path} was not asked within ${AT_MOST_MS} ms.`);
    await new Promise((done) => setTimeout(done, EVERY_MS));
  }
}
