/**
 * What stops the program, or a part of it. A failure lies in an input (a draft, a configuration) and costs only that
 * input; a usage error lies in the command line and nothing is done. Both end with exit code 2.
 */
import type { Localised } from '../core/text/localised.ts';
import type { Span } from '../core/text/span.ts';
import type { ConfigCode } from '../service/config/problem.ts';
import type { CorpusCode } from '../service/corpora/problem.ts';
import type { Host } from './host.ts';

/** A fault of an input. Line and column count from 1, columns in UTF-16 units. */
export interface Failure {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Localised;
  /** Set where the fault has a code of its own and is reported among the findings too. */
  readonly finding?: { readonly code: ConfigCode | CorpusCode; readonly span: Span };
}

/** The command line makes no sense. */
export class UsageError extends Error {
  readonly words: Localised;

  constructor(words: Localised) {
    super(words.en);
    this.name = 'UsageError';
    this.words = words;
  }
}

/** A failure that has no place inside the file. */
export function failureOf(file: string, message: Localised): Failure {
  return { file, line: 1, column: 1, message };
}

/** What the operating system objects to, in words. */
export function systemFailure(file: string, error: unknown): Failure {
  const code = errorCode(error);
  const known = systemErrors[code ?? ''];
  const detail = error instanceof Error ? error.message : String(error);
  return failureOf(
    file,
    known ?? {
      ja: `読み書きできません（${code ?? detail}）。`,
      en: `It cannot be read or written (${code ?? detail}).`,
    },
  );
}

/** The code of a system error, such as ENOENT. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** One line for a failure, as compilers write it, so that editors and terminals find the place. */
export function failureLine({ file, line, column, message }: Failure, { locale }: Pick<Host, 'locale'>): string {
  return `${file}:${line}:${column}: ${locale === 'ja' ? 'エラー' : 'error'}: ${message[locale]}\n`;
}

/** The failure as `errors` of the JSON outputs hold it. */
export function failureJson({ file, line, column, message }: Failure, { locale }: Pick<Host, 'locale'>): object {
  return { file, line, column, message: message[locale] };
}

/** Something inside Shishin went wrong over a finding or a file: said like any other fault, so that the others go on. */
export function internalFailure(file: string, error: unknown): Failure {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return failureOf(file, { ja: `Shishinの内部エラーです。${detail}`, en: `Internal error of Shishin. ${detail}` });
}

const systemErrors: Readonly<Record<string, Localised>> = {
  ENOENT: { ja: 'ファイル又はフォルダーが見つかりません。', en: 'There is no such file or folder.' },
  EACCES: { ja: '読み書きする権限がありません。', en: 'You have no permission to read or write it.' },
  EPERM: { ja: '読み書きする権限がありません。', en: 'You have no permission to read or write it.' },
  EISDIR: { ja: 'フォルダーであって、ファイルではありません。', en: 'It is a folder, not a file.' },
  ENOTDIR: { ja: 'パスの途中がフォルダーではありません。', en: 'A part of the path is no folder.' },
  ELOOP: { ja: 'シンボリックリンクが循環しています。', en: 'Its symbolic links lead in a circle.' },
  ENAMETOOLONG: { ja: 'ファイル名が長すぎます。', en: 'The name is too long.' },
  EMFILE: { ja: '同時に開いているファイルが多すぎます。', en: 'Too many files are open at once.' },
  ENOSPC: { ja: 'ディスクに空きがありません。', en: 'The disk is full.' },
  EROFS: { ja: '読取り専用の場所です。', en: 'The place is read-only.' },
};
