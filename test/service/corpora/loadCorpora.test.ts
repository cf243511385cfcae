/** Loading the corpora of a project once more: only what has changed is read again. */
import { expect, test } from 'vitest';
import { loadCorpora, type LoadedCorpora } from '../../../server/src/service/corpora/loadCorpora.ts';
import { corpusFiles, nothing } from '../../support/corpora.ts';

function load(files: ReadonlyMap<string, string>, earlier: LoadedCorpora | null = null): Promise<LoadedCorpora> {
  return loadCorpora(
    [...files.keys()].filter((name) => name.endsWith('.md')),
    nothing,
    {
      readFile: (name) => Promise.resolve(files.get(name) ?? null),
      inAdvance: true,
      earlier,
      pause: () => Promise.resolve(),
      isAbandoned: () => false,
    },
  );
}

const ofId = ({ library }: LoadedCorpora, id: string) => library.corpora.find((corpus) => corpus.id === id);

test('where nothing has changed, the library stays the same', async () => {
  const first = await load(corpusFiles);
  expect((await load(corpusFiles, first)).library).toBe(first.library);
});

test('a corpus whose file has changed is read again, and no other', async () => {
  const first = await load(corpusFiles);
  const text = corpusFiles.get('coast.md') ?? '';
  const second = await load(new Map([...corpusFiles, ['coast.md', text.replace('### 1 通報', '### 1 急報')]]), first);
  expect(ofId(second, 'coast')?.byPath.get('2.1')?.title).toBe('急報');
  expect(ofId(second, 'harbour-2003')).toBe(ofId(first, 'harbour-2003'));
  const index = (loaded: LoadedCorpora) => {
    const corpus = ofId(loaded, 'harbour-2003');
    return corpus && loaded.library.indexes.passages.of(corpus);
  };
  expect(index(second)).toBe(index(first));
});

test('a file beside a corpus is part of it', async () => {
  const first = await load(corpusFiles);
  const titles = 'titles:\n  "1": General Rules\n';
  const second = await load(new Map([...corpusFiles, ['coast.en.yaml', titles]]), first);
  expect(ofId(second, 'coast')?.byPath.get('1')?.titleEn).toBe('General Rules');
  const third = await load(corpusFiles, second);
  expect(ofId(third, 'coast')?.byPath.get('1')?.titleEn).toBeNull();
});

test('a corpus that is gone leaves the others', async () => {
  const first = await load(corpusFiles);
  const second = await load(new Map([...corpusFiles].filter(([name]) => name !== 'coast.md')), first);
  expect(ofId(second, 'coast')).toBeUndefined();
  expect(ofId(second, 'harbour-2019')).toBe(ofId(first, 'harbour-2019'));
});
