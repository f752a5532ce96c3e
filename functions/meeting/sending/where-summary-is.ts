import type { SharedSummary } from '../rules/state.ts';
import { isForAnybody, publicPageUrl } from '../rules/visibility.ts';

/** What was shared of a summary, with the address of its page where it was published from the minutes. */
export function whereSummaryIs(
  {
    summary,
    template,
  }: { readonly summary?: SharedSummary | undefined; readonly template?: string | undefined },
  at: { readonly origin: string; readonly network: string; readonly id: string },
): SharedSummary | undefined {
  if (!summary?.minutes || summary.url || !isForAnybody({ template })) return summary;
  return { ...summary, url: publicPageUrl(at.origin, at.network, at.id) };
}
