import { navigationFor } from './nav-items';

const paths = (...roles: Parameters<typeof navigationFor>[0]): readonly string[] =>
  navigationFor(roles).flatMap((group) => group.items.map((item) => item.path));

describe('the navigation', () => {
  it('opens with the queue for a CIO', () => {
    expect(paths('cio').slice(0, 2)).toEqual(['/home', '/decisions']);
  });

  it('holds only what a requester can open', () => {
    expect(paths('requester')).toEqual(['/home', '/requests', '/tools', '/policies']);
  });

  it('shows an auditor the trail but nothing to decide', () => {
    expect(paths('auditor')).toContain('/audit');
    expect(paths('auditor')).not.toContain('/decisions');
  });

  it('adds up for somebody with several roles', () => {
    expect(paths('requester', 'auditor')).toContain('/audit');
    expect(paths('requester', 'auditor')).toContain('/requests');
  });

  it('never lists a place twice', () => {
    const all = paths('cio', 'cmo', 'finance', 'auditor', 'admin', 'approver', 'requester');
    expect(new Set(all).size).toBe(all.length);
  });
});
