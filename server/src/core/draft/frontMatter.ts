/**
 * The front matter of a draft, as far as it concerns Shishin: `shishin: guidelines` says which corpus the draft cites
 * without naming it, and `date` or `year` when it was written, which decides what 新 and 旧 mean. Both are plain lines in
 * YAML and TOML; nothing else is read.
 */
import type { LocalFacts } from './localFacts.ts';

export interface DraftFrontMatter {
  readonly corpusId: string | null;
  readonly year: number | null;
}

/** Reads the first block of a draft, when it is front matter. */
export function readFrontMatter(first: Pick<LocalFacts, 'kind' | 'text'> | undefined): DraftFrontMatter {
  if (first?.kind !== 'frontMatter') return { corpusId: null, year: null };
  const corpusId = /^shishin[ \t]*[:=][ \t]*["']?([\w.-]+)/mu.exec(first.text)?.[1] ?? null;
  const year = /^(?:date|year|published)[ \t]*[:=][ \t]*["']?((?:19|20)[0-9]{2})\b/mu.exec(first.text)?.[1];
  return { corpusId, year: year === undefined ? null : Number(year) };
}
