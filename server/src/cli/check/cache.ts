/**
 * The cache of a check: what was found in a draft, keyed by everything that the result depends on (the draft's text, its
 * markup, the settings, the version of the program). A hit therefore needs no date, name or trust in clocks, and a cache
 * that is lost or broken costs nothing but time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { DraftSettings, SuppressedFinding } from '../../core/draft/analysis.ts';
import type { Markup } from '../../core/markup/markup.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { writeWhole } from '../drafts/writeWhole.ts';
import type { Host } from '../host.ts';
import { version } from '../version.ts';

/** What is kept of a draft: plain data. */
export interface CachedCheck {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

export interface CheckCache {
  get(key: string): CachedCheck | undefined;
  set(key: string, check: CachedCheck): void;
  /** Keeps what this run asked for and some of what earlier runs did. Never fails: a cache may be lost. */
  save(): Promise<void>;
}

/** How many results of earlier runs are kept besides those of this one. */
const MOST_OLD = 5000;

/** The key of a draft's result. `build` tells builds of one version apart, and the corpora that they read against. */
export function cacheKey(text: string, markup: Markup, settings: DraftSettings, build: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, build, markup, settings]))
    .update('\0')
    .update(text, 'utf16le')
    .digest('base64url');
}

/** Opens the cache of a file; one that is missing, foreign or broken is empty. */
export async function openCache(path: string): Promise<CheckCache> {
  const old = await readEntries(path);
  const used = new Map<string, CachedCheck>();
  let isChanged = false;
  return {
    get(key) {
      const entry = used.get(key) ?? old.get(key);
      if (entry !== undefined) used.set(key, entry);
      return entry;
    },
    set(key, check) {
      isChanged = true;
      used.set(key, check);
    },
    async save() {
      if (!isChanged) return;
      const unused = [...old].filter(([key]) => !used.has(key)).slice(0, MOST_OLD);
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeWhole(path, JSON.stringify({ version: 1, entries: [...used, ...unused] }));
      } catch {
        // The next run will do without.
      }
    },
  };
}

/** Where the cache lies by default: where the operating system wants caches, never among the drafts. */
export function defaultCachePath(env: Host['env']): string {
  return join(cacheFolder(env), 'shishin', 'check.json');
}

function cacheFolder(env: Host['env']): string {
  if (platform() === 'win32') return env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
}

async function readEntries(path: string): Promise<Map<string, CachedCheck>> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as { version?: unknown; entries?: unknown };
    return value.version === 1 && Array.isArray(value.entries)
      ? new Map(value.entries as [string, CachedCheck][])
      : new Map();
  } catch {
    return new Map();
  }
}
