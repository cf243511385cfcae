/** lawtext, which parses Japanese laws and finds what their articles refer to. It reads laws only, so it gets one of its own. */
import { kanjiOf } from '../../../server/src/core/text/numerals.ts';
import { loadPeer } from '../peers.ts';

interface Parser {
  parse(text: string): { readonly value: unknown };
}
interface Analyzer {
  analyze(options: { readonly elToBeModified: unknown }): Promise<unknown>;
}

export interface Lawtext {
  /** A law of that many characters, whose articles refer to one another as densely as our drafts cite. */
  lawOf(length: number): string;
  analyse(law: string): Promise<unknown>;
}

export function createLawtext(): Lawtext | Error {
  const parser = loadPeer<Parser>('lawtext/dist/src/parser/lawtext');
  const analyzer = loadPeer<Analyzer>('lawtext/dist/src/analyzer');
  if (parser instanceof Error) return parser;
  if (analyzer instanceof Error) return analyzer;
  return {
    lawOf(length) {
      let law = '試験の実施に関する法律\n（平成九年法律第一号）\n\n';
      for (let article = 1; law.length < length; article++) {
        const own = kanjiOf(article) ?? '一';
        const other = kanjiOf(Math.max(1, article - 1)) ?? '一';
        law += `第${own}条　政府は、この法律の目的を達成するため、関係する機関の協力を得て、第${other}条第一項の規定により必要な措置を講ずるものとする。\n\n`;
      }
      return law;
    },
    analyse: (law) => analyzer.analyze({ elToBeModified: parser.parse(law).value }),
  };
}
