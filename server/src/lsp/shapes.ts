/**
 * The shapes of parameters, checked before anything reads them. The protocol's types promise them; a client that breaks
 * the promise gets an error that says so instead of an answer about the wrong place.
 */
import type { Position, Range } from 'vscode-languageserver-types';

export function hasPosition(params: unknown): boolean {
  return isObject(params) && 'position' in params && isPosition(params.position);
}

export function hasRange(params: unknown): params is { readonly range: Range } {
  return isObject(params) && 'range' in params && isRange(params.range);
}

export function hasRangeAndContext(params: unknown): boolean {
  if (!hasRange(params) || !('context' in params)) return false;
  const { context } = params;
  return isObject(context) && 'diagnostics' in context && Array.isArray(context.diagnostics);
}

export function hasContext(params: unknown): boolean {
  return hasPosition(params) && isObject(params) && 'context' in params && isObject(params.context);
}

export function hasQuery(params: unknown): boolean {
  return isObject(params) && 'query' in params && typeof params.query === 'string';
}

export function hasUri(params: unknown): boolean {
  return isObject(params) && 'uri' in params && typeof params.uri === 'string';
}

export function hasPreviousResults(params: unknown): boolean {
  if (!isObject(params) || !('previousResultIds' in params) || !Array.isArray(params.previousResultIds)) return false;
  return params.previousResultIds.every((one: unknown) => hasUri(one) && isObject(one) && 'value' in one);
}

export function hasLabel(params: unknown): boolean {
  return isObject(params) && 'label' in params && typeof params.label === 'string';
}

export function anything(): boolean {
  return true;
}

export function isRange(value: unknown): value is Range {
  return isObject(value) && 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && 'line' in value && 'character' in value && isIndex(value.line) && isIndex(value.character);
}

/** The protocol's `uinteger`. */
function isIndex(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 2 ** 31 - 1;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
