import { navigationFor } from './nav-items';

const paths = (...rights: readonly string[]): readonly string[] =>
  navigationFor(rights).flatMap((group) => group.items.map((item) => item.path));

describe('the navigation', () => {
  it('opens with the queue for somebody who decides', () => {
    expect(paths('request.decide', 'request.read').slice(0, 2)).toEqual(['/home', '/decisions']);
  });

  it('holds only what a requester can open', () => {
    expect(paths('request.read', 'tool.read', 'policy.read')).toEqual(['/home', '/requests', '/tools', '/policies']);
  });

  it('shows the trail to whoever may read it, but nothing to decide', () => {
    expect(paths('audit.read')).toEqual(['/home', '/audit']);
  });

  it('shows the figures of governance to whoever may read them', () => {
    expect(paths('governance-figures.read', 'audit.read')).toEqual(['/home', '/governance', '/audit']);
  });

  it('leads to the findings, or straight to the imports where only those may be read', () => {
    expect([paths('finding.read', 'import.read'), paths('import.read')]).toEqual([
      ['/home', '/discovery'],
      ['/home', '/discovery/imports'],
    ]);
  });

  it('holds the people for who keeps them, though everybody may look somebody up', () => {
    expect([paths('person.read'), paths('person.read', 'person.edit')]).toEqual([['/home'], ['/home', '/people']]);
  });

  it('leaves out a group in which nothing can be opened', () => {
    expect(navigationFor([]).map((group) => group.items.map((item) => item.path))).toEqual([['/home']]);
  });
});
