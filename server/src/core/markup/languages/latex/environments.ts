/**
 * The environments of LaTeX that decide what their content is to a reader. All others are transparent.
 */
import type { BlockKind } from '../../markup.ts';

/** Environments whose content is taken as it is, up to their end, by the kind of block that they are. */
const OPAQUE: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...named('code', 'verbatim Verbatim BVerbatim LVerbatim alltt lstlisting minted filecontents'),
  ...named('raw', 'equation align alignat flalign gather multline eqnarray displaymath math tikzpicture picture'),
  ...named('comment', 'comment'),
]);

const QUOTATIONS = words(
  'quote quotation displayquote displaycquote blockquote foreigndisplayquote foreigndisplaycquote verse',
);
const TABLES = words('tabular tabularx tabulary tabularray tblr longtable longtblr xltabular supertabular array');

/** Environments whose arguments behind the name are no text, with the number of them. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ['tabular', 1],
  ['tabularx', 2],
  ['tabulary', 2],
  ['xltabular', 2],
  ['longtable', 1],
  ['supertabular', 1],
  ['array', 1],
  ['tblr', 1],
  ['longtblr', 1],
  ['minipage', 1],
  ['multicols', 1],
  ['wrapfigure', 2],
  ['wraptable', 2],
  ['thebibliography', 1],
  ['adjustwidth', 2],
  ['list', 2],
  ['displaycquote', 1],
  ['foreigndisplayquote', 1],
  ['foreigndisplaycquote', 2],
]);

/** What an environment makes of its lines; null for one that changes nothing. */
export function opaqueKind(name: string): BlockKind | null {
  return OPAQUE.get(unstarred(name)) ?? null;
}

export function isQuotation(name: string): boolean {
  return QUOTATIONS.has(unstarred(name));
}

export function isTable(name: string): boolean {
  return TABLES.has(unstarred(name));
}

/** How many arguments in braces follow `\begin{name}` that are no text. A starred table has its width before. */
export function hiddenArguments(name: string): number {
  const count = ARGUMENTS.get(unstarred(name)) ?? 0;
  return name === 'tabular*' ? count + 1 : count;
}

function unstarred(name: string): string {
  return name.endsWith('*') ? name.slice(0, -1) : name;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function named(kind: BlockKind, list: string): readonly (readonly [string, BlockKind])[] {
  return list.split(' ').map((name) => [name, kind] as const);
}
