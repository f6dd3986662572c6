import { PERMISSIONS, reachOf, ROLES } from '../../apps/api/src/identity/permissions';
import { HOLDERS } from '../../apps/web/src/app/platform/access/places';

describe('the web', () => {
  it.each(Object.entries(HOLDERS))('names the roles that the API gives %s', (right, holders) => {
    const permission = right as keyof typeof PERMISSIONS;
    expect(holders).toEqual(ROLES.filter((role) => reachOf(permission, role) !== undefined));
  });
});
