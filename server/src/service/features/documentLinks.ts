/** Document links: each citation as a link to its clause, for editors in which a link is the usual way to follow one. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { titledCitation } from '../render/target.ts';
import type { Reading } from '../reading.ts';

export function documentLinks(reading: Reading): DocumentLink[] {
  const { analysis, text, sources } = reading;
  return analysis.citations.flatMap((citation): DocumentLink[] => {
    const [target] = citation.targets;
    if (target === undefined || citation.verdict === 'ambiguous') return [];
    const { start } = sources.rangeOf(citation.corpus, target.node.heading);
    // Editors agree on #L for a line, counted from 1.
    const place = `${sources.uriOf(citation.corpus)}#L${start.line + 1}`;
    return [{ range: text.rangeOf(citation.span), target: place, tooltip: titledCitation(target) }];
  });
}
