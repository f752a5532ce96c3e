/** Templates whose meetings are for members: what is worked on there is not for everybody yet. */
const FOR_MEMBERS = ['working-session', 'emergency'];

/** Whether a meeting has a page that anybody may read. */
export function isForAnybody({ template }: { readonly template?: string | undefined }): boolean {
  return template === undefined || !FOR_MEMBERS.includes(template);
}

/** Address of that page, `/m/:network/:meeting`. */
export function publicPageUrl(origin: string, network: string, meeting: string): string {
  return `${origin}/m/${network}/${meeting}`;
}
