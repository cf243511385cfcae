/**
 * Asking the rules: every rule over a set of facts, then configuration. In a block quotation only the quotation itself is judged,
 * since its words are somebody else's.
 */
import type { Finding } from '../rules/finding.ts';
import { rules } from '../rules/registry.ts';
import type { Rule, RuleFacts, RuleFinding } from '../rules/rule.ts';
import type { DraftSettings } from './analysis.ts';

/** The findings of all rules on these facts, in order of their start. */
export function checkRules(facts: Omit<RuleFacts, 'directives'>, inBlockQuotation: boolean): readonly Finding[] {
  if (facts.citations.length === 0 && facts.quotations.length === 0 && facts.terms.length === 0) return [];
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (inBlockQuotation && !rule.code.startsWith('quotation.')) continue;
    collect(rule, { ...facts, directives: [] }, findings);
  }
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}

/** The findings of the rules on directives, which come last because they judge what the directives did to the others. */
export function checkDirectiveRules(facts: RuleFacts): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) if (rule.code.startsWith('directive.')) collect(rule, facts, findings);
  return findings;
}

function collect(rule: Rule, facts: RuleFacts, findings: Finding[]): void {
  const configured = facts.settings.severities[rule.code];
  if ((configured ?? rule.severity) === 'off') return;
  for (const found of rule.check(facts)) {
    const severity = configured ?? found.severity ?? rule.severity;
    if (severity === 'off' || isAllowed(rule, found, facts)) continue;
    findings.push({ ...found, code: rule.code, severity });
  }
}

/** The allow list holds words, codes, or `code: words`. */
function isAllowed(rule: Rule, found: RuleFinding, facts: RuleFacts): boolean {
  const { allow }: Pick<DraftSettings, 'allow'> = facts.settings;
  if (allow.length === 0) return false;
  const words = facts.textOf(found.span);
  const bare = words.replace(/^[「『“"]|[」』”"]$/gu, '');
  return allow.some(
    (entry) => entry === rule.code || isWords(entry, words, bare) || isWords(behindCode(entry, rule), words, bare),
  );
}

function isWords(entry: string | null, words: string, bare: string): boolean {
  return entry !== null && (entry === words || entry === bare);
}

function behindCode(entry: string, rule: Rule): string | null {
  return entry.startsWith(`${rule.code}:`) ? entry.slice(rule.code.length + 1).trim() : null;
}
