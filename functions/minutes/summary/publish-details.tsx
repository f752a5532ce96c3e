import { publicPhotos } from '../../files/in-public.ts';
import { counted } from '../../i18n/counted.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { isForAnybody } from '../../meeting/rules/visibility.ts';
import type { StaffContext } from '../../web/context.ts';
import { Section } from '../../web/parts.tsx';
import { contactDetailsIn } from '../rules/contact-details.ts';
import { contentOf } from '../rules/content.ts';
import type { Publishing } from '../rules/publish.ts';
import type { OpenMinutes } from '../typing/open-minutes.ts';
import type { OpenSummary } from './open-summary.ts';
import { publishTexts as texts } from './publish-texts.ts';
import { partNames, summaryPartTexts } from './texts.ts';

/** A text that anybody will read with a number or an address in it, and where it is written. */
interface Row {
  readonly href: string;
  readonly what: string;
  readonly found: readonly string[];
}

/** Numbers and addresses in what anybody will read: pointed out before it is published, and not refused. */
export async function ContactDetails(props: { c: StaffContext; open: OpenMinutes; summary: OpenSummary }) {
  const { c, open, summary } = props;
  const { lang, services, networkId } = c.var;
  if (!isForAnybody(open.meeting)) return null;
  const content = contentOf(summary.sources);
  const path = `/n/${networkId}/meetings/${open.meetingId}`;
  const photos = await publicPhotos(services.repository, networkId, open.meetingId, content.photos);
  const rows = [
    ...inContent(content, path, lang),
    ...photos.flatMap(({ alt }) => rowOf(`${path}/summary/photos`, plain(alt, lang), [alt.en, alt.km])),
    ...Object.values(open.minutes.updates).flatMap(({ text, shown }) =>
      shown ? rowOf(`${path}/summary-parts#news`, say(lang, summaryPartTexts.news), [text]) : [],
    ),
  ];
  if (rows.length === 0) return null;
  return (
    <Section id="details" title={counted(lang, rows.length, texts.details)}>
      <p class="help">{say(lang, texts.detailsHelp)}</p>
      <ul class="rows">
        {rows.map(({ href, what, found }) => (
          <li>
            <a class="what" href={href}>
              {what}
            </a>
            <span class="muted">{found.join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function inContent({ title, parts, entries }: Publishing['content'], path: string, lang: Lang): Row[] {
  return [
    ...rowOf(`${path}/change`, plain(title, lang), [title.en, title.km]),
    ...partsIn(parts).flatMap(([part, { en, km }]) =>
      rowOf(`${path}/summary/parts#${part}`, say(lang, partNames[part]), [en, km]),
    ),
    ...entries.flatMap(({ id, item, text, askedOf, reply, membersOnly }) =>
      membersOnly
        ? []
        : rowOf(`${path}/minutes/${item}#e-${id}`, plain(text, lang), [
            ...[text.en, text.km, askedOf],
            ...[reply?.en, reply?.km],
          ]),
    ),
  ];
}

function partsIn(parts: Publishing['content']['parts']) {
  return (Object.keys(partNames) as (keyof typeof partNames)[]).flatMap((part) => {
    const text = parts[part];
    return text ? [[part, text] as const] : [];
  });
}

function rowOf(href: string, what: string, said: readonly (string | undefined)[]): Row[] {
  const found = [...new Set(said.flatMap((text) => (text ? contactDetailsIn(text) : [])))];
  return found.length > 0 ? [{ href, what, found }] : [];
}
