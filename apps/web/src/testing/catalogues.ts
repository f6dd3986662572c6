import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Language } from '../app/platform';

const WEB = join(__dirname, '../..');

interface CatalogueNode {
  readonly [key: string]: CatalogueNode | string;
}

/** Every text of a language by its whole key: `scope.path.to.text`. */
export function catalogue(language: Language): ReadonlyMap<string, string> {
  const folder = join(WEB, 'public/i18n', language);
  return new Map(
    readdirSync(folder).flatMap((file) => {
      const scope = file.replace(/\.json$/, '');
      return leaves(JSON.parse(readFileSync(join(folder, file), 'utf8')) as CatalogueNode, scope);
    }),
  );
}

function leaves(node: CatalogueNode, prefix: string): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value]] : leaves(value, `${prefix}.${key}`),
  );
}

/** The names in the double braces of a text, sorted. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((match) => match[1] ?? '').sort();
}

export interface UsedKeys {
  /** Keys written out. */
  readonly exact: ReadonlySet<string>;
  /** Keys with a part that is filled in: `app.role.${role}`. */
  readonly patterns: readonly RegExp[];
}

/** What the sources of the application, without its specs, say of keys. */
export function usedKeys(scopes: readonly string[]): UsedKeys {
  const sources = [...applicationSources().values()];
  const key = `(?:${scopes.join('|')})\\.`;
  const quoted = new RegExp(`['"\`](${key}[\\w.-]+)['"\`]`, 'g');
  const filled = new RegExp(`\`(${key}[^\`\\s]*\\$\\{[^\`]*)\``, 'g');
  return {
    exact: new Set(sources.flatMap((source) => [...source.matchAll(quoted)].map((match) => match[1] ?? ''))),
    patterns: sources.flatMap((source) =>
      [...source.matchAll(filled)].map((match) => {
        const parts = (match[1] ?? '').split(/\$\{[^}]*\}/);
        return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.+')}$`);
      }),
    ),
  };
}

/** What the application is made of, without its specs, by the names of the files. */
export function applicationSources(): ReadonlyMap<string, string> {
  const folder = join(WEB, 'src/app');
  return new Map(sourceFiles(folder).map((file) => [relative(folder, file), readFileSync(file, 'utf8')]));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
