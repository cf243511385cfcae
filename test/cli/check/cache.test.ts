import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheKey, defaultCachePath, openCache } from '../../../server/src/cli/check/cache.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { findingAt } from '../support/report.ts';

const check = { findings: [findingAt('誤り', '誤り')], suppressed: [] };

test('a result is found again by the next run', async () => {
  const path = join(await scratchFolder(), 'deep/check.json');
  const first = await openCache(path);
  first.set('key', check);
  await first.save();
  const second = await openCache(path);
  expect(second.get('key')).toEqual(check);
  expect(second.get('other')).toBeUndefined();
});

test.each(['', 'null', '{"version": 1}', '{"version": 2, "entries": []}', '[1'])(
  'a broken cache is an empty one: %j',
  async (content) => {
    const path = join(await scratchFolder({ 'check.json': content }), 'check.json');
    const cache = await openCache(path);
    expect(cache.get('key')).toBeUndefined();
    cache.set('key', check);
    await cache.save();
    expect((await openCache(path)).get('key')).toEqual(check);
  },
);

test('a cache that cannot be written is no fault', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'file'), '');
  const cache = await openCache(join(folder, 'file/check.json'));
  cache.set('key', check);
  await expect(cache.save()).resolves.toBeUndefined();
});

test('the key depends on the text, the markup, the settings and the build', () => {
  const keys = [
    cacheKey('a', 'markdown', defaultSettings, '1'),
    cacheKey('b', 'markdown', defaultSettings, '1'),
    cacheKey('a', 'plaintext', defaultSettings, '1'),
    cacheKey('a', 'markdown', { ...defaultSettings, style: 'linked' }, '1'),
    cacheKey('a', 'markdown', defaultSettings, '2'),
  ];
  expect(new Set(keys)).toHaveLength(keys.length);
  expect(cacheKey('a', 'markdown', { ...defaultSettings }, '1')).toBe(keys[0]);
});

test.runIf(process.platform === 'linux')('the cache lies where the system keeps caches', () => {
  expect(defaultCachePath({ XDG_CACHE_HOME: '/somewhere' })).toBe('/somewhere/shishin/check.json');
});
