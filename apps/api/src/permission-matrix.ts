import { type EndpointOptions, reachOf, ROLES } from './identity';

/** Role × operation as a Markdown table: the golden file that the HTTP tests hold the running product against. */
export function permissionMatrix(endpoints: readonly EndpointOptions[]): string {
  const rows = [...endpoints]
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
