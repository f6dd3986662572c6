import { nextStatuses, TOOL_STATUSES, TOOL_TRANSITIONS, toolTransition } from './tool-status';

describe('the life cycle of a tool', () => {
  it('leads from a proposal to retirement step by step', () => {
    const path = ['proposed', 'evaluating', 'trial', 'active', 'sunset', 'retired'] as const;
    const steps = path.slice(1).map((to, index) => toolTransition(path[index] ?? 'proposed', to, 'edit'));
    expect(steps.every((step) => step !== undefined)).toBe(true);
  });

  it.each([
    ['proposed', 'active'],
    ['proposed', 'sunset'],
    ['active', 'retired'],
    ['active', 'proposed'],
    ['retired', 'active'],
    ['rejected', 'active'],
    ['banned', 'active'],
    ['active', 'active'],
  ] as const)('lets nobody who edits take a tool from %s to %s', (from, to) => {
    expect(toolTransition(from, to, 'edit')).toBeUndefined();
  });

  it('lets an approved request put a proposal to work at once', () => {
    expect(toolTransition('proposed', 'active', 'request')).toBeDefined();
    expect(toolTransition('proposed', 'trial', 'request')).toBeDefined();
  });

  it('lets a request that was cancelled give up a tool that was never acquired, and nobody who edits', () => {
    expect(toolTransition('active', 'rejected', 'request')).toMatchObject({ needsReason: true });
    expect(toolTransition('trial', 'rejected', 'request')).toMatchObject({ needsReason: true });
    expect(toolTransition('active', 'rejected', 'edit')).toBeUndefined();
    expect(toolTransition('sunset', 'rejected', 'request')).toBeUndefined();
  });

  it('lets no request lift a ban', () => {
    expect(TOOL_STATUSES.filter((to) => toolTransition('banned', to, 'request'))).toEqual([]);
  });

  it('lets discovery alone take a tool out of use at once, and back', () => {
    expect(toolTransition('active', 'retired', 'discovery')).toMatchObject({ needsReason: true });
    expect(toolTransition('retired', 'active', 'discovery')).toBeDefined();
    expect(toolTransition('active', 'retired', 'request')).toBeUndefined();
    expect(toolTransition('retired', 'active', 'request')).toBeUndefined();
    expect(TOOL_TRANSITIONS.filter(({ from, to }) => toolTransition(from, to, 'discovery'))).toHaveLength(2);
    expect(nextStatuses('active')).toEqual(['sunset', 'banned']);
    expect(nextStatuses('retired')).toEqual(['proposed']);
  });

  it('asks for a reason whenever a tool is ended or banned', () => {
    const endings = TOOL_TRANSITIONS.filter(({ to }) => ['sunset', 'retired', 'rejected', 'banned'].includes(to));
    expect(endings.every(({ needsReason }) => needsReason)).toBe(true);
  });

  it('lets every status be reached from a proposal and left again', () => {
    const reached = new Set<string>(['proposed']);
    for (const from of reached)
      TOOL_TRANSITIONS.filter((step) => step.from === from).forEach(({ to }) => reached.add(to));
    expect([...reached].sort()).toEqual([...TOOL_STATUSES].sort());
    expect(TOOL_STATUSES.filter((status) => nextStatuses(status).length === 0)).toEqual([]);
  });
});
