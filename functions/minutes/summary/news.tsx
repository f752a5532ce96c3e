import { dateTime } from '../../i18n/dates.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { contactDetailsIn } from '../rules/contact-details.ts';
import { minutesAggregate } from '../rules/minutes.ts';
import { NewsReplaced } from '../rules/refusals.ts';
import { showUpdate } from '../rules/updates.ts';
import { type OpenMinutes, openStaffMinutes } from '../typing/open-minutes.ts';
import { Lines } from './summary-text.tsx';
import { summaryPartTexts as texts } from './texts.ts';

/** `POST /n/:network/meetings/:id/summary/news`: takes news of a member into the public page, or leaves it out. */
export async function postTakeIn(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const tree = await readForm(c);
  const [seat, shown] = textAt(tree, 'in') ? [textAt(tree, 'in'), true] : [textAt(tree, 'out'), false];
  const { services, lang } = c.var;
  const sent = Object.hasOwn(open.minutes.updates, seat) ? open.minutes.updates[seat] : undefined;
  const name = sent && !sent.name ? await nameOf(c, open, seat) : undefined;
  const done = await attempt(lang, () =>
    services.repository.change(minutesAggregate, open.networkId, open.meetingId, metaOf(c), (minutes) =>
      showUpdate(minutes, { seat, shown, at: textAt(tree, 'at'), name }),
    ),
  );
  const saved = done.done ? '' : '?news=other';
  return c.redirect(`/n/${open.networkId}/meetings/${open.meetingId}/summary-parts${saved}#news`, 303);
}

/** What the page will call a member that sent news before names were stored with them. */
async function nameOf({ var: { services } }: StaffContext, { networkId }: OpenMinutes, seat: string) {
  const { state } = await services.repository.load(memberAggregate, networkId, seat);
  return state.organisation.name;
}

/** News from those who could not come, each with a button; nothing where there are none. */
export function NewsSection(props: {
  c: StaffContext;
  open: OpenMinutes;
  organisationOf: (seat: string) => Bilingual | undefined;
}) {
  const { c, open, organisationOf } = props;
  const { lang } = c.var;
  const { minutes, meeting, networkId, meetingId } = open;
  const news = Object.values(minutes.updates).filter(({ text }) => text);
  if (news.length === 0) return null;
  return (
    <Section id="news" title={say(lang, texts.news)}>
      <p class="help">{say(lang, texts.newsHelp)}</p>
      {c.req.query('news') === undefined ? null : (
        <Notice mood="failed" live>
          <p>{say(lang, new NewsReplaced().text)}</p>
        </Notice>
      )}
      {news.map(({ seat, text = '', at, shown, waits }) => (
        <article>
          <h3>{plain(organisationOf(seat), lang)}</h3>
          <p class="muted">
            {dateTime(at, meeting.zone, lang)}{' '}
            <State mood={waits ? 'waiting' : shown ? 'done' : 'quiet'}>
              {say(lang, waits ? texts.newsWaits : shown ? texts.newsIn : texts.newsOut)}
            </State>
          </p>
          <Lines text={text} />
          <Form form={freshForm(lang)} action={`/n/${networkId}/meetings/${meetingId}/summary/news`}>
            <input type="hidden" name="at" value={at} />
            <Details text={text} lang={lang} />
            {shown ? null : (
              <Button name="in" value={seat}>
                {say(lang, texts.takeIn)}
              </Button>
            )}
            {shown || waits ? (
              <Button name="out" value={seat} weight="quiet">
                {say(lang, texts.leaveOut)}
              </Button>
            ) : null}
          </Form>
        </article>
      ))}
    </Section>
  );
}

/** What anybody would be able to call or write to, beside the button that shows it to everybody. */
function Details({ text, lang }: { text: string; lang: Lang }) {
  const found = contactDetailsIn(text);
  if (found.length === 0) return null;
  return (
    <p>
      <State mood="waiting">{say(lang, texts.newsDetails, { found: found.join(' · ') })}</State>
    </p>
  );
}
