// Files, settings, folders and open documents change in any order and at any pace, while the server reads and is asked. In
// the end it says what a server says that is started then: nothing that was said on the way is left standing.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { ConfigurationItem, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { corpusFiles } from '../support/corpora.ts';
import { fullCapabilities, startClient, type TestClient } from '../support/protocol.ts';
import { randomFrom, type Random } from '../support/random.ts';

const folders = ['file:///project', 'file:///other'] as const;
const [project, other] = folders;
const corpus = (name: string): string => corpusFiles.get(`${name}.md`) ?? '';
const skipsNumber = corpus('coast').replace('### 2 会合', '### 3 会合');

/** What a file may hold, by its URI. */
const texts: ReadonlyMap<string, readonly string[]> = new Map([
  [`${project}/a.md`, ['指針Ⅴ2(2)(ハ)', '協力要綱第2の1は、協力要綱第9と指針Ⅱ2', '指針Ⅳ2(2)(ニ)', '']],
  [`${project}/b.md`, ['指針Ⅱ2と協力要綱第2の1', '指針Ⅴ2(2)(ハ)', '協力要綱第3']],
  [`${project}/old/c.md`, ['指針Ⅱ2', '協力要綱第9']],
  [`${project}/.shishin/corpora/coast.md`, [corpus('coast'), skipsNumber, '前書きのない文書']],
  [`${project}/texts/lanes.md`, [corpus('lanes'), corpus('lanes').replace('id: lanes', 'id: others')]],
  [
    `${project}/.shishin/config.yaml`,
    [
      'severities:\n  citation.unresolved: off\n',
      'files:\n  exclude: ["old/**"]\n',
      'corpora: ["texts/*.md", ".shishin/corpora/*.md"]\nstyle: linked\n',
      'edition: nowhere\n',
    ],
  ],
  [`${other}/d.md`, ['協力要綱第2の1と指針Ⅱ2', '指針Ⅴ2(2)(ハ)']],
  [`${other}/.shishin/config.yaml`, ['severities:\n  citation.unresolved: off\n', 'style: linked\n']],
  [`${other}/.shishin/corpora/coast.md`, [corpus('coast')]],
]);
const uris = [...texts.keys()];
const settings = [null, { severities: { 'citation.unresolved': 'hint' } }, { edition: 'coast' }];

/** What the server has been told, which is all that its answers may depend on. */
interface World {
  readonly files: Map<string, string>;
  readonly open: Map<string, string>;
  readonly folders: Set<string>;
  settings: unknown;
  /** Whether the client asks for findings itself. */
  readonly pulls: boolean;
}

let clients: TestClient[] = [];
const end = (): void => {
  for (const client of clients) client.dispose();
  clients = [];
};
afterEach(end);

async function start(world: World): Promise<TestClient> {
  const { diagnostic, ...pushing } = fullCapabilities.textDocument ?? {};
  const textDocument = {
    ...pushing,
    ...(world.pulls && { diagnostic: diagnostic ?? {} }),
    synchronization: { dynamicRegistration: true },
  };
  const client = await startClient({
    files: world.files,
    folders: [...world.folders],
    impatient: true,
    capabilities: { ...fullCapabilities, textDocument },
  });
  clients.push(client);
  client.connection.onRequest('workspace/configuration', ({ items }: { items: ConfigurationItem[] }) =>
    items.map(({ section }) => (section === 'shishin' ? world.settings : null)),
  );
  return client;
}

type Step = (client: TestClient, world: World, random: Random, version: number) => Promise<unknown>;

const touched = (client: TestClient, uri: string): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });

const openIn = (client: TestClient, uri: string, text: string): Promise<void> =>
  client.open(uri, text, uri.endsWith('.yaml') ? 'yaml' : 'markdown');

const steps: Readonly<Record<string, Step>> = {
  async write(client, { files }, random) {
    const uri = random.pick(uris);
    files.set(uri, random.pick(texts.get(uri) ?? ['']));
    await touched(client, uri);
  },
  async remove(client, { files }, random) {
    const uri = random.pick(uris);
    files.delete(uri);
    await touched(client, uri);
  },
  async edit(client, { open }, random, version) {
    const uri = random.pick(uris);
    const text = random.pick(texts.get(uri) ?? ['']);
    const isOpen = open.has(uri);
    open.set(uri, text);
    await (isOpen ? client.change(uri, version, text) : openIn(client, uri, text));
  },
  async close(client, { open }, random) {
    const uri = random.pick(uris);
    if (open.delete(uri)) await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  },
  async set(client, world, random) {
    world.settings = random.pick(settings);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  },
  async turnFolder(client, world) {
    const isGoing = world.folders.delete(other);
    if (!isGoing) world.folders.add(other);
    const changed = [{ uri: other, name: 'other' }];
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: isGoing ? { added: [], removed: changed } : { added: changed, removed: [] },
    });
  },
  // Nobody waits for the answer, nor minds a refusal.
  async ask({ connection }, _, random) {
    const textDocument = { uri: random.pick(uris) };
    const [position, context] = [{ line: 0, character: 1 }, { includeDeclaration: true }];
    void connection.sendRequest('textDocument/hover', { textDocument, position }).catch(() => null);
    void connection.sendRequest('textDocument/references', { textDocument, position, context }).catch(() => null);
    await Promise.resolve();
  },
};
const kinds = Object.values(steps);

const shortly = (list: readonly Diagnostic[]): string =>
  list.map(({ code, severity, range }) => `${code} ${severity} ${range.start.line}`).join();

/** All that a client is told at present; null where the server says that it is just about to change. */
async function sayings(client: TestClient, { open, pulls }: World): Promise<readonly string[] | null> {
  const execute = (command: string): Promise<unknown> =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: `shishin.server.${command}`,
      arguments: [{}],
    });
  try {
    await execute('resumeIndexing');
    const said = new Map(client.published.map(({ uri, diagnostics }) => [uri, shortly(diagnostics)]));
    if (pulls) {
      for (const uri of open.keys()) {
        if (uri.endsWith('.yaml')) continue;
        const method = 'textDocument/diagnostic';
        const report: DocumentDiagnosticReport = await client.connection.sendRequest(method, { textDocument: { uri } });
        if (report.kind === 'full') said.set(`${uri} pulled`, shortly(report.items));
      }
    }
    const found = [...said].filter(([, codes]) => codes !== '').map(([uri, codes]) => `${uri}: ${codes}`);
    return [JSON.stringify(await execute('outline')), ...found.toSorted((a, b) => (a < b ? -1 : 1))];
  } catch {
    return null;
  }
}

/** Lets the world change and its client be told, then compares. The same seed draws the same world. */
async function liveThrough(seed: number, pulls: boolean): Promise<void> {
  const random = randomFrom(seed);
  const world: World = { files: new Map(), open: new Map(), folders: new Set([project]), settings: null, pulls };
  for (const [uri, all] of texts) if (random.chance(0.6)) world.files.set(uri, random.pick(all));
  const client = await start(world);
  for (let version = 2; version < 30; version++) {
    await random.pick(kinds)(client, world, random, version);
    for (let turn = random.pick([0, 0, 1, 3, 10]); turn > 0; turn--) await nextTurn();
  }
  const late = await start(world);
  for (const [uri, text] of world.open) await openIn(late, uri, text);
  const differences = async (): Promise<readonly string[]> => {
    const [first, second] = await Promise.all([sayings(client, world), sayings(late, world)]);
    if (first === null || second === null) return ['not yet'];
    return [...first.filter((line) => !second.includes(line)), ...second.filter((line) => !first.includes(line))];
  };
  await expect.poll(differences).toEqual([]);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test.each([true, false])(
  'whatever has happened, a client that asks for findings itself (%s) is told the same',
  async (pulls) => {
    const property = fc.asyncProperty(fc.nat(), async (seed) => {
      await liveThrough(seed, pulls);
      end();
    });
    await fc.assert(property, { numRuns: 10 });
  },
);
