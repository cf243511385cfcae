/**
 * The baseline: findings of old drafts that are known and not to be reported again. It counts equal findings by draft,
 * code and words and knows no lines, so that it outlives edits elsewhere in the draft. It never grows by itself: the
 * first run writes it, and every later run only takes out what has been mended.
 */
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import { writeWhole } from '../drafts/writeWhole.ts';
import { errorCode, failureOf, systemFailure } from '../failure.ts';
import type { Failure } from '../failure.ts';

export interface Baseline {
  /** Whether there was no file yet: every finding of this run becomes known. */
  readonly isNew: boolean;
  /** Takes the findings of a draft (absolute path) and answers those that are not known. Once for each draft. */
  unknownOf(path: string, text: string, findings: readonly Finding[]): readonly Finding[];
  /** Writes the file where it is new or something in it has been mended. */
  save(): Promise<Failure | null>;
}

/** Reads a baseline. `file` is its name as given, `path` absolute. */
export async function readBaseline(file: string, path: string): Promise<Baseline | Failure> {
  try {
    const known = parseBaseline(await readFile(path, 'utf8'));
    return known === null ? failureOf(file, malformed) : createBaseline(file, path, known);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? createBaseline(file, path, null) : systemFailure(file, error);
  }
}

/** Counts by draft (relative to the baseline's folder, with `/`) and key. */
type Counts = Map<string, Map<string, number>>;

function createBaseline(file: string, path: string, known: Counts | null): Baseline {
  const next: Counts = new Map(known);
  const folder = dirname(path);
  return {
    isNew: known === null,
    unknownOf(draftPath, text, findings) {
      const name = relative(folder, draftPath).replaceAll(sep, '/');
      const left = new Map(known?.get(name));
      const seen = new Map<string, number>();
      const unknown = findings.filter((finding) => {
        const key = keyOf(finding, text);
        const count = left.get(key) ?? 0;
        if (known !== null && count === 0) return true;
        left.set(key, count - 1);
        seen.set(key, (seen.get(key) ?? 0) + 1);
        return false;
      });
      if (seen.size > 0) next.set(name, seen);
      else next.delete(name);
      return unknown;
    },
    async save() {
      const text = format(next);
      if (known !== null && text === format(known)) return null;
      try {
        await writeWhole(resolve(path), text);
        return null;
      } catch (error) {
        return systemFailure(file, error);
      }
    },
  };
}

/** What makes two findings of one draft the same. White space is no difference: paragraphs are reflowed. */
function keyOf({ code, span }: Finding, text: string): string {
  return `${code}: ${text.slice(span.start, span.end).replace(/\s+/gu, ' ')}`;
}

/** Sorted, one finding a line, so that a change of the baseline reads well in a review. */
function format(counts: Counts): string {
  const drafts = sorted(counts).map(([name, findings]) => [name, Object.fromEntries(sorted(findings))]);
  return `${JSON.stringify({ version: 1, findings: Object.fromEntries(drafts) }, null, 2)}\n`;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function parseBaseline(text: string): Counts | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['findings'])) return null;
    const counts: Counts = new Map();
    for (const [name, findings] of Object.entries(value['findings'])) {
      if (!isRecord(findings)) return null;
      const entries = Object.entries(findings).filter((entry): entry is [string, number] =>
        Number.isSafeInteger(entry[1]),
      );
      counts.set(name, new Map(entries));
    }
    return counts;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const malformed: Localised = {
  ja: '基準ファイルとして読めません。削除すると、次の実行で作り直します。',
  en: 'It is no baseline. Delete it, and the next run makes a new one.',
};
