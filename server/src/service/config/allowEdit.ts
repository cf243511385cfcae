/**
 * Adding to the allow list of a project file as a person would: one line more, and everything else as it stands, comments,
 * order and style. The YAML library says where the line belongs; what comes out is read again before anybody sees it, so
 * that an edit either does what it says or is not made.
 */
import type { ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import type { Edit } from '../../core/rules/finding.ts';
import { readProjectFile } from './readProjectFile.ts';
import type * as yamlParts from './yaml.ts';

/**
 * The edit that puts `entry` at the end of the list `allow`. A file without the list begins one with what is `inForce`, since
 * a project's list takes the place of the editor's. Null where the file cannot be read as it is, or holds no place for a list.
 * Offsets are into `text`. Never throws.
 */
export async function allowEdit(text: string, entry: string, inForce: readonly string[]): Promise<Edit | null> {
  const before = await readProjectFile(text);
  if (before.problems.some(({ code }) => code === 'config.syntax')) return null;
  const edit = await draftedEdit(text, entry, inForce);
  if (edit === null) return null;
  const after = await readProjectFile(text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end));
  const expected = { ...before.layer, allow: [...(before.layer.allow ?? inForce), entry] };
  return isSame(after.layer, expected) && after.problems.length === before.problems.length ? edit : null;
}

type Yaml = typeof yamlParts;

async function draftedEdit(text: string, entry: string, inForce: readonly string[]): Promise<Edit | null> {
  const yaml = await import('./yaml.ts');
  const root = yaml.parseDocument(text, { prettyErrors: false }).contents;
  const line = /\r\n?|\n/u.exec(text)?.[0] ?? '\n';
  if (root === null || (yaml.isScalar(root) && root.value === null)) {
    return insertion(text.length, beginOnNewLine(text, line) + listOf([...inForce, entry], '', line) + line);
  }
  if (!yaml.isMap(root)) return null;
  const pair = root.items.find(({ key }) => yaml.isScalar(key) && key.value === 'allow');
  const indent = indentOf(text, root.range[0]);
  if (pair === undefined) return newList(text, root, [...inForce, entry], indent, line);
  const { value } = pair;
  if (yaml.isSeq(value))
    return value.flow === true ? flowItem(value, entry) : blockItem(text, value, entry, line, yaml);
  if (value !== null && !(yaml.isScalar(value) && value.value === null)) return null;
  const [, keyEnd] = pair.key.range;
  const items = itemsOf([...inForce, entry], indent, line);
  return insertion(endOfLine(text, keyEnd), line + items);
}

/** A list of its own, at the end of the map. */
function newList(text: string, root: YAMLMap, entries: readonly string[], indent: string, line: string): Edit {
  if (root.flow !== true)
    return insertion(text.length, beginOnNewLine(text, line) + indent + listOf(entries, indent, line) + line);
  const [, end = 0] = root.range ?? [];
  return insertion(end - 1, `${root.items.length > 0 ? ', ' : ''}allow: [${entries.map(quoted).join(', ')}]`);
}

function flowItem({ items, range }: YAMLSeq, entry: string): Edit {
  const [, end = 0] = range ?? [];
  const last = (items.at(-1) as ParsedNode | undefined)?.range;
  return last === undefined ? insertion(end - 1, quoted(entry)) : insertion(last[1], `, ${quoted(entry)}`);
}

/** Behind the last item and its comment, at the items' own indentation. */
function blockItem(text: string, { items }: YAMLSeq, entry: string, line: string, yaml: Yaml): Edit | null {
  const last: unknown = items.at(-1);
  const [start, end] = (yaml.isNode(last) ? last.range : null) ?? [];
  if (start === undefined || end === undefined) return null;
  const head = /^[^\S\r\n]*(?=-)/u.exec(text.slice(lineStart(text, start), start));
  if (head === null) return null;
  // A block scalar ends behind its last line break, everything else before it.
  const behind = text[end - 1] === '\n' ? lineStart(text, end - 1) : end;
  return insertion(endOfLine(text, behind), `${line}${head[0]}- ${quoted(entry)}`);
}

function listOf(entries: readonly string[], indent: string, line: string): string {
  return `allow:${line}${itemsOf(entries, indent, line)}`;
}

function itemsOf(entries: readonly string[], indent: string, line: string): string {
  return entries.map((entry) => `${indent}  - ${quoted(entry)}`).join(line);
}

/** JSON's strings are YAML's in double quotes, whatever they hold and wherever they stand. */
function quoted(entry: string): string {
  return JSON.stringify(entry);
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function beginOnNewLine(text: string, line: string): string {
  return text === '' || /[\r\n]$/u.test(text) ? '' : line;
}

function indentOf(text: string, start: number): string {
  return /^\s*$/u.exec(text.slice(lineStart(text, start), start))?.[0] ?? '';
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function endOfLine(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/u);
  return length < 0 ? text.length : offset + length;
}

function isSame(a: unknown, b: object): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** With its keys in one order: where the list stands among the settings makes no difference. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
