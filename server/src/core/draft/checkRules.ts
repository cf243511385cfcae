/**
 * Asking the rules: every rule over a set of facts, then configuration. In a block quotation only the quotation itself is judged,
 * since its words are somebody else's.
 */
import type { Finding } from '../rules/finding.ts';
import { rules } from '../rules/registry.ts';
import type { Rule, RuleFacts } from '../rules/rule.ts';
import { isAllowed } from './allowList.ts';

/** The findings of all rules on these facts, in order of their start. */
export function checkRules(facts: Omit<RuleFacts, 'directives'>, inBlockQuotation: boolean): readonly Finding[] {
  const findings: Finding[] = [];
  const all = { ...facts, directives: [] };
  // A group judges the facts that it is named for and looks at the others only besides, so that without them it has nothing to say;
  // nor has it of a quotation that claims nothing, and of a term in its own form.
  if (facts.citations.length > 0 && !inBlockQuotation) collectAll(rulesOf.citation, all, findings);
  if (facts.quotations.some(({ claim }) => claim !== null)) collectAll(rulesOf.quotation, all, findings);
  if (!inBlockQuotation && facts.terms.some(({ variant }) => variant !== null)) collectAll(rulesOf.term, all, findings);
  return findings.length < 2 ? findings : findings.toSorted((a, b) => a.span.start - b.span.start);
}

/** The findings of the rules on directives, which come last because they judge what the directives did to the others. */
export function checkDirectiveRules(facts: RuleFacts): readonly Finding[] {
  const findings: Finding[] = [];
  collectAll(rulesOf.directive, facts, findings);
  return findings;
}

/** The rules by what they judge, which is the first part of their codes. */
const rulesOf = {
  citation: rules.filter(({ code }) => code.startsWith('citation.')),
  quotation: rules.filter(({ code }) => code.startsWith('quotation.')),
  term: rules.filter(({ code }) => code.startsWith('term.')),
  directive: rules.filter(({ code }) => code.startsWith('directive.')),
};

function collectAll(group: readonly Rule[], facts: RuleFacts, findings: Finding[]): void {
  for (const rule of group) collect(rule, facts, findings);
}

function collect(rule: Rule, facts: RuleFacts, findings: Finding[]): void {
  const configured = facts.settings.severities[rule.code];
  if ((configured ?? rule.severity) === 'off') return;
  for (const found of rule.check(facts)) {
    const severity = configured ?? found.severity ?? rule.severity;
    if (severity === 'off' || isAllowed(facts.settings.allow, rule.code, facts.textOf(found.span))) continue;
    findings.push({ ...found, code: rule.code, severity });
  }
}
