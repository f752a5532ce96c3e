import { shortDateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, LinkButton, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type Purpose, purposes, type StoredPurpose } from '../rules/events.ts';
import { type FileRow, keptFor, listFiles } from '../rules/views.ts';
import { purposeTexts, fileTexts as texts } from '../texts.ts';
import { backToPlace, filesPath, type Place, placeOf } from './place.ts';

/** `GET …/files`: everything that was sent for a meeting, by purpose. */
export async function showFiles(c: StaffContext) {
  const place = await placeOf(c);
  if (!place) return show(c, <NotFoundPage c={c} />, 404);
  const { lang, networkId, services } = c.var;
  const rows = await listFiles(services.views, networkId, place.of);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={backToPlace(c, place)}
    >
      {purposes.map((purpose) => (
        <FilesFor c={c} place={place} purpose={purpose} rows={keptFor(rows, purpose)} />
      ))}
    </StaffPage>,
  );
}

function FilesFor(props: { c: StaffContext; place: Place; purpose: Purpose; rows: readonly FileRow[] }) {
  const { c, place, purpose, rows } = props;
  const { lang } = c.var;
  const words = purposeTexts[purpose];
  const pictures = rows.filter(({ format }) => format === 'picture');
  const others = rows.filter(({ format }) => format !== 'picture');
  return (
    <Section id={purpose} title={say(lang, words.title)}>
      {rows.length === 0 ? <p class="muted">{`${say(lang, texts.none)} ${say(lang, words.lead)}`}</p> : null}
      {pictures.length === 0 ? null : (
        <ul class="photos">
          {pictures.map((row) => (
            <li>
              <a href={filesPath(c, place, `/${row.id}`)}>
                <img
                  src={filesPath(c, place, `/${row.id}/small.jpg`)}
                  alt={nameOf(c, place, row)}
                  loading="lazy"
                />
              </a>
              {purpose === 'photo' ? <PublicState c={c} isPublic={row.state === 'published'} /> : null}
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <ul class="rows">
          {others.map((row) => (
            <li>
              <a class="what" href={filesPath(c, place, `/${row.id}`)}>
                {nameOf(c, place, row)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <LinkButton href={filesPath(c, place, `/new/${purpose}`)} icon="add">
          {say(lang, words.add)}
        </LinkButton>
      </Actions>
    </Section>
  );
}

/** Whether everybody sees it. */
export function PublicState({ c, isPublic }: { c: StaffContext; isPublic: boolean }) {
  const { lang } = c.var;
  return (
    <State mood={isPublic ? 'done' : 'quiet'}>{say(lang, isPublic ? texts.public : texts.notPublic)}</State>
  );
}

/** What a file is called: people's own names of files say too much. */
export function nameOf(
  c: StaffContext,
  { zone }: Pick<Place, 'zone'>,
  { purpose, format, at }: Pick<FileRow, 'at'> & { purpose: StoredPurpose; format?: FileRow['format'] },
): string {
  const { lang } = c.var;
  const when = shortDateTime(at, zone, lang);
  if (format === 'pdf') return say(lang, texts.pdfFrom, { when });
  return say(lang, purpose === 'photo' ? texts.photoFrom : texts.pictureFrom, { when });
}
