import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { asciiDigits } from '../../i18n/khmer.ts';
import { langsOf, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { notFound } from '../../web/errors.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Empty, Facts } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumSubPage } from '../forum-frame.tsx';
import { planText } from '../messages/plan-mail.ts';
import { forumPath, type OpenForum, openForum } from '../open-forum.ts';
import { forumAggregate } from '../rules/forum.ts';
import { isNews } from '../rules/plan/news.ts';
import { planKindOf } from '../rules/reactions.ts';
import { knownVersion, planNewsFor } from '../sending/plan-news.ts';
import { readerOf } from '../sending/plan-reader.ts';
import { planTexts as texts } from './texts.ts';

/** Messages about the plan of a forum that a person brings. */
export async function toTellByHand(c: StaffContext, forum: string): Promise<readonly LedgerRow[]> {
  const cause = `${forumAggregate.kind}/${forum}`;
  const { rows } = await c.var.services.ledger.toHandOver(c.var.networkId, cause);
  return rows.filter(({ kind }) => planKindOf(kind) !== undefined);
}

/** `GET …/tell`: who hears of the plan from a person, with the text. */
export async function showTellPlan(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  return open ? await page(c, open) : notFound(c);
}

/** Somebody was told: all that waited for them is said by that. */
export async function postTellPlan(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return notFound(c);
  const { services } = c.var;
  const told = textAt(await readForm(c), 'told');
  const meta = metaOf(c);
  for (const row of await toTellByHand(c, open.id)) {
    if (row.person === told) await services.ledger.handOver(row, meta.by, meta.at);
  }
  return c.redirect(forumPath(c, open, '/tell'), 303);
}

async function page(c: StaffContext, open: OpenForum): Promise<Response> {
  const { lang, network, services } = c.var;
  const rows = await toTellByHand(c, open.id);
  const lasts = new Map(rows.toSorted((a, b) => a.revision - b.revision).map((row) => [row.person, row]));
  const telling = await Promise.all(
    [...lasts.values()].map(async (row) => {
      const [person, lane] = await Promise.all([
        readerOf(services.repository, row),
        services.ledger.allOfCause(row.network, row.cause),
      ]);
      const known = knownVersion(lane.filter((one) => one.person === row.person));
      const found = await planNewsFor(services, row, known);
      return person && found && isNews(found.news) ? [{ person, row, ...found }] : [];
    }),
  );
  const all = telling.flat();
  return show(
    c,
    <ForumSubPage c={c} open={open} title={say(lang, texts.tellTitle)}>
      {all.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.tellNobody)}</p>
        </Empty>
      ) : (
        <p>{say(lang, texts.tellHelp)}</p>
      )}
      {all.map(({ person, row, forum, news }) => {
        const [theirs] = langsOf(person.lang);
        const { name, date, why } = forum;
        const text = planText({ network: network.settings, reader: person, name, date, why, news }, theirs);
        const tel = asciiDigits(person.phone ?? '').replace(/[^\d+]/g, '');
        return (
          <section aria-label={person.name}>
            <Facts
              rows={[
                [plain(person.organisation, lang) || person.name, person.name],
                ...(person.phone
                  ? [[say(lang, texts.phone), <a href={`tel:${tel}`}>{person.phone}</a>] as const]
                  : []),
                ...(person.telegram ? [['Telegram', `@${person.telegram}`] as const] : []),
              ]}
            />
            <CopyBox
              id={`text-${row.person}`}
              label={say(lang, texts.tellText)}
              text={text}
              textLang={theirs}
              lang={lang}
            />
            <form method="post" action={forumPath(c, open, '/tell')}>
              <Button icon="done" name="told" value={row.person}>
                {say(lang, texts.told, { name: person.name })}
              </Button>
            </form>
          </section>
        );
      })}
    </ForumSubPage>,
  );
}
