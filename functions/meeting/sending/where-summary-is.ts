import type { SharedSummary } from '../rules/state.ts';
import { isForAnybody, publicPageUrl, type Visible } from '../rules/visibility.ts';

/** What was shared of a summary, with the address of its page where it was published from the minutes. */
export function whereSummaryIs(
  meeting: Visible & { readonly summary?: SharedSummary | undefined },
  at: { readonly origin: string; readonly network: string; readonly id: string },
): SharedSummary | undefined {
  const { summary } = meeting;
  if (!summary?.minutes || summary.url || !isForAnybody(meeting)) return summary;
  return { ...summary, url: publicPageUrl(at.origin, at.network, at.id) };
}
