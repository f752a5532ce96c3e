import { localDate, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { csvLine } from '../../membership/rules/csv-cell.ts';
import { placeName } from '../../membership/rules/districts.ts';
import { sexWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { nameOf } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { openedPlaces } from './places-page.tsx';
import { listed, standsText } from './rows.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { placeMealWords, placeNeedWords, publicTexts, spokenForWords } from './texts.ts';

/** `GET …/places/print`: who has a place, on paper; numbers and addresses stay off it, since it goes from hand to hand. */
export async function showPlacesPrint(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, network } = c.var;
  const { zone } = network.settings;
  const seated = listed(open.places).filter(({ is }) => is === 'seated');
  return await show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.list)}
      lead={[nameOf(c, open), shortDate(open.forum.date, zone, lang), plain(network.settings.name, lang)]
        .filter(Boolean)
        .join(' · ')}
      back={{ href: forumPath(c, open, '/places'), label: say(lang, texts.back) }}
    >
      <Table
        caption={say(lang, texts.list)}
        columns={[
          texts.name,
          publicTexts.organisation,
          texts.district,
          publicTexts.meal,
          texts.signature,
        ].map((text) => ({ title: say(lang, text) }))}
        rows={seated.map((one, n) => [
          `${digitsFor(lang, n + 1)}. ${one.name}`,
          one.organisation ?? '',
          one.district ? placeName(lang, one.district) : '',
          one.meal ? say(lang, placeMealWords[one.meal]) : '',
          '',
        ])}
      />
    </StaffPage>,
  );
}

/** `GET …/places/list.csv`: everybody on the list as a file that Excel opens (UTF-8 with byte order mark). */
export async function sendPlacesFile(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, network, services } = c.var;
  const { zone } = network.settings;
  const headings = [
    texts.name,
    publicTexts.organisation,
    publicTexts.email,
    publicTexts.phone,
    publicTexts.sex,
    texts.district,
    publicTexts.speaksFor,
    publicTexts.meal,
    publicTexts.needs,
    publicTexts.travel,
    texts.status,
    texts.registeredAt,
    texts.way,
  ];
  const rows = listed(open.places).map((one) => [
    one.name,
    one.organisation ?? '',
    one.email ?? '',
    one.phone ?? '',
    one.sex ? say(lang, sexWords[one.sex]) : '',
    one.district ? placeName(lang, one.district) : say(lang, publicTexts.elsewhere),
    one.speaksFor ? say(lang, spokenForWords[one.speaksFor]) : '',
    one.meal ? say(lang, placeMealWords[one.meal]) : '',
    one.needs.map((need) => say(lang, placeNeedWords[need])).join(', '),
    one.travel ? '1' : '',
    standsText(open.places, one, zone, lang),
    localDate(one.at, zone),
    say(lang, one.via === 'form' ? texts.viaForm : texts.viaPhone),
  ]);
  const lines = [headings.map((text) => say(lang, text)), ...rows];
  const day = localDate(services.now(), zone);
  return c.body(`\ufeff${lines.map(csvLine).join('')}`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="places-${open.id}-${day}.csv"`,
  });
}
