/** Colours for a person at a terminal; for everybody else plain text. See https://no-color.org for NO_COLOR. */
import type { Host, Output } from '../host.ts';

export type Paint = (style: keyof typeof codes, text: string) => string;

/** How to paint what goes to an output. FORCE_COLOR asks for colours where nobody seems to look. */
export function painterFor(output: Output, env: Host['env']): Paint {
  const isForced = isSet(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0';
  const isWanted = isForced || (output.isTerminal && env['TERM'] !== 'dumb');
  if (!isWanted || isSet(env['NO_COLOR'])) return (_, text) => text;
  return (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;
}

const codes = { bold: 1, dim: 2, error: 31, warning: 33, information: 34, hint: 36 } as const;

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
