import type { OpenAPIObject } from '@nestjs/swagger';
import { type Permission, reachOf, ROLES } from './identity';

interface DescribedOperation {
  readonly operationId?: string;
  readonly 'x-permission'?: Permission | 'public';
}

/** Role × operation as a Markdown table: the golden file that the HTTP tests hold the running product against. */
export function permissionMatrix(document: OpenAPIObject): string {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path) as DescribedOperation[]);
  const rows = operations
    .map((operation) => ({ id: operation.operationId ?? '', permission: operation['x-permission'] ?? 'public' }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'))
    .map(({ id, permission }) => {
      const cells = ROLES.map((role) => (permission === 'public' ? 'public' : (reachOf(permission, role) ?? '–')));
      return `| ${id} | ${permission} | ${cells.join(' | ')} |`;
    });
  return [
    '# Who may do what',
    '',
    'Written from the code by `npm run goldens -- --write`. `all` reaches everything, `granted` the units and fund sources of',
    'the grant with all below them, `own` what the person made themselves; `–` is denied, `public` needs no session.',
    '',
    `| operation | right | ${ROLES.join(' | ')} |`,
    `|---|---|${ROLES.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}
