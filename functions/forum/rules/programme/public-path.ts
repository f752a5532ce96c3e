/** Address of a published programme, for everybody, without origin. */
export function publicProgrammePath(network: string, forum: string): string {
  return `/f/${network}/${forum}/programme`;
}
