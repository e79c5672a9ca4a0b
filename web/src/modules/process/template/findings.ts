import { createContext, use } from 'react';
import type { Finding, TemplateStep } from '@/api/templates';

/// What the server found, by field. Steps are named by their codes (`/steps/@packing/name/zh`), so that a sentence stays
/// with its step when steps are moved.

export function keyed(findings: readonly Finding[], steps: readonly TemplateStep[]): Finding[] {
  return findings.map(finding => ({
    ...finding,
    field: finding.field.replace(/^\/steps\/(\d+)/, (all, at: string) => {
      const code = steps[Number(at)]?.code;
      return code ? `/steps/@${code}` : all;
    }),
  }));
}

export const FindingsContext = createContext<readonly Finding[]>([]);

export interface FindingsAt {
  /// Sentences, each once.
  errors: string[];
  warnings: string[];
  /// How many errors there are, also those that say the same of different fields.
  count: number;
}

/// What was found at these fields and inside them.
export function useFindingsAt(...fields: string[]): FindingsAt {
  const found = use(FindingsContext).filter(finding =>
    fields.some(field => finding.field === field || finding.field.startsWith(`${field}/`)),
  );
  const sentences = (warning: boolean) => [
    ...new Set(found.filter(finding => finding.warning === warning).map(finding => finding.detail)),
  ];
  return {
    errors: sentences(false),
    warnings: sentences(true),
    count: found.filter(finding => !finding.warning).length,
  };
}

/// The codes of steps with something wrong.
export function wrongSteps(findings: readonly Finding[]): Set<string> {
  const codes = findings
    .filter(finding => !finding.warning)
    .map(finding => /^\/steps\/@([^/]+)/.exec(finding.field)?.[1]);
  return new Set(codes.filter(code => code !== undefined));
}
