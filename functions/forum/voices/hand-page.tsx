import { ledgerKey } from '../../delivery/ledger-row.ts';
import { asciiDigits } from '../../i18n/khmer.ts';
import { langsOf, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { NotFoundPage } from '../../web/errors.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Empty, Facts, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath, openForum } from '../open-forum.ts';
import { listProposals } from '../rules/voices/views.ts';
import { type ToBring, toBring } from './by-hand.ts';
import { staffVoiceTexts as texts } from './staff-texts.ts';

/** `GET …/voices/hand`: who hears of the call, or of what was decided, from a person; the texts are ready. */
export async function showByHand(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId } = c.var;
  const waiting = await toBring(c, open.id, await listProposals(services.views, networkId, open.id));
  return await show(
    c,
    <ForumFrame c={c} open={open} here="/voices">
      <Section id="hand" title={say(lang, texts.hand)}>
        {waiting.length === 0 ? (
          <Empty>
            <p>{say(lang, texts.handNone)}</p>
          </Empty>
        ) : (
          <p>{say(lang, texts.handHelp)}</p>
        )}
        {waiting.map((one) => (
          <OneToBring c={c} one={one} action={forumPath(c, open, '/voices/hand')} />
        ))}
      </Section>
      <p>
        <a href={forumPath(c, open, '/voices')}>{say(lang, texts.backToVoices)}</a>
      </p>
    </ForumFrame>,
  );
}

/** Says that somebody has it; pressed twice it is said once. */
export async function postByHand(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId } = c.var;
  const told = textAt(await readForm(c), 'told');
  const waiting = await toBring(c, open.id, await listProposals(services.views, networkId, open.id));
  const meta = metaOf(c);
  for (const { row } of waiting) {
    if (nameOf({ row }) === told) await services.ledger.handOver(row, meta.by, meta.at);
  }
  return c.redirect(forumPath(c, open, '/voices/hand'), 303);
}

function nameOf({ row }: Pick<ToBring, 'row'>): string {
  const { pk, sk } = ledgerKey(row);
  return `${pk} ${sk}`;
}

function OneToBring(props: { readonly c: StaffContext; readonly one: ToBring; readonly action: string }) {
  const { c, one, action } = props;
  const { lang } = c.var;
  const { row, person, text } = one;
  const [theirs] = langsOf(person.lang);
  return (
    <>
      <Facts
        rows={[
          [plain(person.organisation, lang) || person.name, person.name],
          ...(person.phone
            ? [
                [
                  say(lang, texts.guestPhone),
                  <a href={`tel:${asciiDigits(person.phone).replace(/[^\d+]/g, '')}`}>{person.phone}</a>,
                ] as const,
              ]
            : []),
          ...(person.telegram ? [['Telegram', `@${person.telegram}`] as const] : []),
        ]}
      />
      <CopyBox
        id={`text-${row.person}-${row.kind}-${row.revision}`}
        label={say(lang, texts.handText)}
        text={text(theirs)}
        textLang={theirs}
        lang={lang}
      />
      <form method="post" action={action}>
        <Button icon="done" name="told" value={nameOf({ row })}>
          {say(lang, texts.handDone, { name: person.name })}
        </Button>
      </form>
    </>
  );
}
