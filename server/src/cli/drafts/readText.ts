/** Reads a file as UTF-8 text, or says in one failure why it cannot be read. */
import { readFile } from 'node:fs/promises';
import type { Localised } from '../../core/text/localised.ts';
import { createDraftText } from '../../service/draftText.ts';
import { failureOf, systemFailure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { readWithin } from '../../node/files/readWithin.ts';
import { decode } from './decode.ts';

/** A text without its byte order mark, and whether it had one. */
export interface FileText {
  readonly text: string;
  readonly hasBom: boolean;
}

/** Reads a file; `file` is its name in the failure. */
export async function readText(path: string, file: string): Promise<FileText | Failure> {
  try {
    return textOf(await readFile(path), file);
  } catch (error) {
    return systemFailure(file, error);
  }
}

/** Reads a file of the project in the folder `root`, which is read only where it is an ordinary one and lies there. */
export async function readProjectText(path: string, file: string, root: string): Promise<FileText | Failure> {
  try {
    const bytes = await readWithin(path, root);
    return bytes === null ? failureOf(file, notOfProject) : textOf(bytes, file);
  } catch (error) {
    return systemFailure(file, error);
  }
}

/** The text of bytes that were read from `file`. */
export function textOf(bytes: Uint8Array, file: string): FileText | Failure {
  const decoded = decode(bytes);
  if (decoded.kind === 'text') return { text: decoded.text, hasBom: decoded.hasBom };
  if (decoded.kind === 'foreign') return failureOf(file, foreign(decoded.name, decoded.iconv, file));
  const { line, character } = createDraftText(decoded.before).positionAt(decoded.before.length);
  return { file, line: line + 1, column: character + 1, message: broken };
}

/** Whether reading came to nothing. */
export function isFailure(read: FileText | Failure): read is Failure {
  return 'message' in read;
}

function foreign(name: string, iconv: string, file: string): Localised {
  const quoted = `'${file.replaceAll("'", String.raw`'\''`)}'`;
  const command = `iconv -f ${iconv} -t UTF-8 ${quoted}`;
  return {
    ja: `文字コードが${name}です。Shishinが読むのはUTF-8のみです。「${command}」等で変換してください。`,
    en: `It is encoded in ${name}, but Shishin reads UTF-8 only. Convert it, for example with: ${command}`,
  };
}

const notOfProject: Localised = {
  ja: 'プロジェクトの外を指すリンク、通常のファイルでないもの又は大きすぎるファイルであるため、読みません。',
  en: 'It is not read: it is a link that leads out of the project, no ordinary file, or too large.',
};
const broken: Localised = {
  ja: 'UTF-8として正しくないバイトがあります。文字コードを確かめてください。',
  en: 'Here is a byte that is no UTF-8. Check the encoding of the file.',
};
