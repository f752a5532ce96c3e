/** A media type that the mail's parser has never heard of, so that it leaves the bytes alone. */
const BARE = 'application/x-bare-calendar';

const CALENDAR = /^(content-type:\s*)(?:text\/calendar|application\/ics)(?![\w/-])/i;
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i;
const CHARSET = /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i;
const NESTED = /^content-type:\s*message\/(?:rfc822|global)\b/i;

/**
 * A mail, read as latin1, with another media type for its calendar parts, which also says their charset
 * (`application/x-bare-calendar.utf-8`). The parser decodes the ones it knows, and a letter that the folding
 * has cut is lost before lines can be joined.
 *
 * Only headers are touched (RFC 2046 §5.1: of the mail, and after a line of a boundary that a header has
 * declared): what a person quotes of such lines in their words arrives as they wrote it.
 */
export function withBareCalendars(text: string): Uint8Array {
  const lines = text.split('\n');
  const boundaries = new Set<string>();
  let header: number | undefined = 0;
  let nests = false;
  const endField = (end: number) => {
    if (header === undefined || end <= header) return;
    const field = lines.slice(header, end).join('\n');
    const [, quoted, bare] = BOUNDARY.exec(field) ?? [];
    const boundary = quoted ?? bare;
    if (boundary !== undefined) boundaries.add(boundary.trimEnd());
    if (NESTED.test(field)) nests = true;
    if (!CALENDAR.test(field)) return;
    const charset = CHARSET.exec(field)?.[1] ?? 'utf-8';
    const [first, ...folded] = field.replace(CALENDAR, `$1${BARE}.${charset}`).split('\n');
    lines.splice(header, end - header, first ?? '', ...folded);
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.replace(/\r$/, '') ?? '';
    const begins = line.startsWith('--') && boundaries.has(line.slice(2).trimEnd());
    if (begins) {
      header = at + 1;
      nests = false;
    } else if (header !== undefined && line === '') {
      endField(at);
      header = nests ? at + 1 : undefined;
      nests = false;
    } else if (header !== undefined && at > header && !/^[ \t]/.test(line)) {
      endField(at);
      header = at;
    }
  }
  return Buffer.from(lines.join('\n'), 'latin1');
}

/** The charset of a part that {@link withBareCalendars} renamed; `undefined` for any other part. */
export function charsetOfBare(mimeType: string): string | undefined {
  return mimeType.startsWith(`${BARE}.`) ? mimeType.slice(BARE.length + 1) : undefined;
}
