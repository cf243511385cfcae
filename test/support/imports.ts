/**
 * Reads the imports of the project's sources, for the tests that hold the layers apart. esbuild's own account of a bundle
 * leaves out imports of types, which is where layers begin to leak, so the text is read: an import's specifier is always a
 * plain string in these sources, and the formatter decides how it is written.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Import {
  /** The importing file from the root of the project, with `/`. */
  readonly from: string;
  /** The imported file from the root of the project, or the package's specifier. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Whether nothing of it is left when types are stripped. */
  readonly isType: boolean;
}

/** The TypeScript sources below a folder, from the root of the project; what is generated from data is no source. */
export function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .sort();
}

/** A source's text. */
export function textOf(source: string): string {
  return readFileSync(join(root, source), 'utf8');
}

/** Every import of a source, static or dynamic, and every re-export. */
export function importsOf(source: string): readonly Import[] {
  const text = textOf(source);
  const statements = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gmu)];
  const calls = [...text.matchAll(/\bimport\('([^']+)'\)/gu)].map(([call, to]) => [call, undefined, to] as const);
  return [...statements, ...calls].map(([statement, type, to = '']) => ({
    from: source,
    to: to.startsWith('.')
      ? relative(root, join(root, dirname(source), to))
          .split(sep)
          .join('/')
      : to,
    isPackage: !to.startsWith('.'),
    isType: type !== undefined || onlyTypes(statement),
  }));
}

/** `import { type A, type B } from` imports nothing that runs. */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/u
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter((name) => name !== '').every((name) => name.startsWith('type ')) ?? false;
}
