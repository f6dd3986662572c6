import fs from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
}

/** Read from the top of the repository, where tests and `npm run endurance` are started. */
const document = JSON.parse(fs.readFileSync(path.resolve('docs/openapi.json'), 'utf8')) as Document;
const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
ajv.addSchema(withPlainNulls(document) as object, 'openapi');
const validators = new Map<string, ValidateFunction>();

const routes = Object.entries(document.paths).map(([template, operations]) => ({
  template,
  operations,
  // A literal address wins over one with parameters, as in the router.
  parameters: (template.match(/\{/g) ?? []).length,
  pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
}));
routes.sort((a, b) => a.parameters - b.parameters);

/** @throws Error when an answer has a status, a media type or a shape that the document does not describe */
export function checkAgainstContract(method: string, address: string, response: Response, body: unknown): void {
  const target = `/api/v1${address.split('?')[0] ?? ''}`;
  const route = routes.find(
    (candidate) => candidate.pattern.test(target) && candidate.operations[method.toLowerCase()],
  );
  if (!route) {
    if (response.status === 404 || response.status === 405) return;
    throw new Error(`${method} ${target} is not in docs/openapi.json.`);
  }
  const operation = route.operations[method.toLowerCase()];
  const isRefusedBefore = [400, 401, 403, 404, 405, 413, 415].includes(response.status);
  const described = operation?.responses[String(response.status)];
  if (!described && !isRefusedBefore)
    throw new Error(`${method} ${target} answered ${response.status}, which is not described.`);
  if (response.status >= 400) {
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('application/problem+json')) throw new Error(`${method} ${target} refused with ${type}.`);
    validate(`openapi#/components/schemas/ProblemView`, body, `${method} ${target}`);
    return;
  }
  const media = Object.keys(described?.content ?? {})[0];
  if (!media || response.status === 204) return;
  const key = `openapi#/paths/${escape(route.template)}/${method.toLowerCase()}/responses/${response.status}/content/${escape(media)}/schema`;
  validate(key, body, `${method} ${target}`);
}

function validate(reference: string, body: unknown, what: string): void {
  let validator = validators.get(reference);
  if (!validator) {
    validator = ajv.compile({ $ref: reference });
    validators.set(reference, validator);
  }
  if (!validator(body)) throw new Error(`${what} answered out of contract: ${ajv.errorsText(validator.errors)}`);
}

const escape = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** OpenAPI 3.0 says `nullable: true` where JSON Schema wants an alternative of type null. */
function withPlainNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withPlainNulls);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withPlainNulls(value)]),
  );
  return nullable === true
    ? { anyOf: [rest, { type: 'null' }] }
    : { ...rest, ...(nullable === undefined ? {} : { nullable }) };
}
