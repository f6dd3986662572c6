import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What the matchers of the web accept: a matcher is code, so that its addresses are told here. */
const MATCHED: Readonly<Record<string, readonly string[]>> = {
  inboxAddress: ['', ':'],
  findingAddress: ['', ':'],
  draftAddress: ['new', ':/edit'],
};

/**
 * Every address that the route configuration of the web leads to a page at, read from its source: `:` stands for a
 * parameter.
 *
 * @throws Error at a route that it does not understand, since a page could hide behind it.
 */
export function addressesOfTheWeb(): readonly string[] {
  return addressesIn(path.resolve(__dirname, '../../../web/src/app/app.routes.ts'), 'routes', '');
}

function addressesIn(file: string, name: string, above: string): readonly string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .find((declaration) => declaration.name.getText() === name);
  if (!declared?.initializer || !ts.isArrayLiteralExpression(declared.initializer))
    throw new Error(`${file} has no list of routes that is called ${name}.`);
  return addressesOfList(declared.initializer, file, above);
}

function addressesOfList(list: ts.ArrayLiteralExpression, file: string, above: string): readonly string[] {
  return list.elements.flatMap((element) => {
    if (!ts.isObjectLiteralExpression(element)) throw new Error(`${file}: ${element.getText()} is no route.`);
    return addressesOfRoute(element, file, above);
  });
}

function addressesOfRoute(route: ts.ObjectLiteralExpression, file: string, above: string): readonly string[] {
  const parts = new Map(
    route.properties.filter(ts.isPropertyAssignment).map((part) => [part.name.getText(), part.initializer]),
  );
  const places = placesOf(parts, file).map((place) => [above, place].filter((part) => part !== '').join('/'));
  const children = parts.get('children');
  const loaded = parts.get('loadChildren')?.getText();
  if (parts.has('redirectTo')) return [];
  if (children && ts.isArrayLiteralExpression(children))
    return places.flatMap((place) => addressesOfList(children, file, place));
  if (parts.has('loadComponent')) return places;
  const [, door, list] = /import\('(.+)'\)\.then\(\(\w+\) => \w+\.(\w+)\)/.exec(loaded ?? '') ?? [];
  if (door === undefined || list === undefined) throw new Error(`${file}: where does ${route.getText()} lead?`);
  return places.flatMap((place) => addressesIn(path.resolve(path.dirname(file), `${door}.ts`), list, place));
}

function placesOf(parts: ReadonlyMap<string, ts.Expression>, file: string): readonly string[] {
  const matcher = parts.get('matcher')?.getText();
  if (matcher !== undefined) {
    const places = MATCHED[matcher];
    if (!places) throw new Error(`${file}: nobody told the browser tests which addresses ${matcher} accepts.`);
    return places;
  }
  const at = parts.get('path');
  if (!at || !ts.isStringLiteral(at)) throw new Error(`${file}: a route without a path.`);
  return [at.text.replace(/:\w+/g, ':')];
}
