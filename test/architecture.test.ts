/**
 * Holds the layers apart, by walking the imports. Each invariant of ARCHITECTURE.md that can be broken by one careless
 * import stands here, so that it is broken loudly.
 */
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, sourcesBelow, textOf, type Import } from './support/imports.ts';

const imports = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')].flatMap(importsOf);

describe('the layers', () => {
  it('are those that this test knows', () => {
    const layers = new Set(imports.map(({ from }) => layerOf(from)));
    expect([...layers].filter((layer) => !(layer in layersSeenFrom))).toEqual([]);
    // Were the imports not found, every other test here would pass.
    expect(imports.length).toBeGreaterThan(200);
  });

  it('see only the layers below them', () => {
    const broken = imports.filter(({ from, to, isPackage }) => !isPackage && !seenFrom(layerOf(from), layerOf(to)));
    expect(broken.map(told)).toEqual([]);
  });

  it('are pure in the core: no protocol, no Node, no editor', () => {
    const broken = importsFrom('server/src/core').filter(({ to, isPackage }) => isPackage && !isPure(to));
    expect(broken.map(told)).toEqual([]);
  });

  it('give the service the data types of the protocol, never a connection', () => {
    const data = new Set(['vscode-languageserver-types', 'vscode-languageserver-protocol']);
    const broken = importsFrom('server/src/service').filter(
      ({ to, isPackage, isType }) =>
        isPackage && !isPure(to) && to !== 'vscode-languageserver-types' && !(data.has(to) && isType),
    );
    expect(broken.map(told)).toEqual([]);
  });

  it('show Node to the Node host and the command line only', () => {
    const hosts = ['server/src/node/', 'server/src/cli/', 'client/src/node/'];
    const broken = imports.filter(
      ({ from, to }) => (isNode(to) || to.endsWith('/node')) && !hosts.some((host) => from.startsWith(host)),
    );
    expect(broken.map(told)).toEqual([]);
  });

  it('let the client import only types from the server', () => {
    const broken = importsFrom('client/src').filter(({ to, isType }) => to.startsWith('server/') && !isType);
    expect(broken.map(told)).toEqual([]);
  });
});

describe('the parts of a layer', () => {
  it('that are features do not know each other', () => {
    expect(betweenFilesOf('server/src/service/features').map(told)).toEqual([]);
  });

  it('that are rules do not know each other', () => {
    // What a rule is, and the list of them, are no rules.
    const shared = new Set(['rule.ts', 'finding.ts', 'registry.ts'].map((name) => `server/src/core/rules/${name}`));
    const broken = betweenFilesOf('server/src/core/rules').filter(
      ({ from, to }) => !shared.has(from) && !shared.has(to),
    );
    expect(broken.map(told)).toEqual([]);
  });
});

describe('the code', () => {
  it('knows no document by name: not even its comments and examples say when the bundled one was made', () => {
    const sources = [...sourcesBelow('server'), ...sourcesBelow('client')];
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter((source) => /1997|平成９年/u.test(textOf(source)))).toEqual([]);
  });
});

describe('the tests', () => {
  it('that draw at random or ask an oracle stand in the property suite, so that the unit tests stay quick', () => {
    const units = sourcesBelow('test').filter(
      (name) => /(?<!\.property)\.test\.ts$/u.test(name) && !ownSuite.test(name),
    );
    expect(units.length).toBeGreaterThan(50);
    const slow = new Set(['fast-check', 'micromark', 'wanakana', 'ajv', 'prettier']);
    expect(
      units
        .flatMap(importsOf)
        .filter(({ to }) => slow.has(to))
        .map(told),
    ).toEqual([]);
  });
});

/** The folders whose tests are suites of their own. */
const ownSuite = /^test\/(?:cli|protocol|vscode)\//u;

/** Which layers each layer may import from, beside itself. */
const layersSeenFrom: Readonly<Record<string, readonly string[]>> = {
  'server/core': [],
  'server/bundled': ['server/core'],
  'server/service': ['server/core'],
  'server/lsp': ['server/core', 'server/service', 'server/bundled'],
  'server/node': ['server/core', 'server/service', 'server/bundled', 'server/lsp'],
  'server/browser': ['server/core', 'server/service', 'server/bundled', 'server/lsp'],
  'server/cli': ['server/core', 'server/service', 'server/bundled', 'server/lsp', 'server/node'],
  'client/common': ['server/core', 'server/service', 'server/lsp'],
  'client/node': ['client/common'],
  'client/browser': ['client/common'],
};

function seenFrom(layer: string, other: string): boolean {
  return layer === other || (layersSeenFrom[layer]?.includes(other) ?? false);
}

/** `server/src/core/text/span.ts` is of the layer `server/core`. */
function layerOf(source: string): string {
  const [side, , layer] = source.split('/');
  return `${side}/${layer}`;
}

function importsFrom(folder: string): readonly Import[] {
  return imports.filter(({ from }) => from.startsWith(`${folder}/`));
}

/** The imports between two files that stand directly in the folder. */
function betweenFilesOf(folder: string): readonly Import[] {
  const inFolder = (source: string) => source.slice(0, source.lastIndexOf('/')) === folder;
  return imports.filter(({ from, to }) => inFolder(from) && inFolder(to));
}

function isPure(specifier: string): boolean {
  return !specifier.startsWith('vscode') && !isNode(specifier);
}

function isNode(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function told({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
