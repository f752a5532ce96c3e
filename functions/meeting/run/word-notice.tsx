import { dateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { Button, Notice, Typed } from '../../web/parts.tsx';
import { meetingPath, type OpenMeeting } from '../page/context.ts';
import type { Word } from '../rules/state.ts';
import { whenFromNow } from '../timeline-page/message-words.ts';
import type { ConvenedOpen } from './people-of.ts';
import { wordTexts as texts } from './word-texts.ts';

/** Whether the coordinator may say something to the people of a meeting: they are invited, and it lies ahead. */
export function maySayWord(c: StaffContext, { meeting }: OpenMeeting): boolean {
  return meeting.status === 'convened' && meeting.released && meeting.startsAt > c.var.services.now();
}

/** On the meeting's mails: what was said in the coordinator's own words, what waits, and the way to say something. */
export function WordsPart({ c, open }: { readonly c: StaffContext; readonly open: ConvenedOpen }) {
  const { lang } = c.var;
  const { words = [] } = open.meeting;
  return (
    <>
      {words.map((word) => (
        <WordNotice c={c} open={open} word={word} />
      ))}
      {mayAct(c) && maySayWord(c, open) ? (
        <p>
          <a href={meetingPath(c, open.id, '/word')}>{say(lang, texts.offer)}</a>
        </p>
      ) : null}
    </>
  );
}

/** One of them, with 'Stop' as long as that works. */
export function WordNotice(props: {
  readonly c: StaffContext;
  readonly open: ConvenedOpen;
  readonly word: Word;
}) {
  const { c, open, word } = props;
  const { lang } = c.var;
  const { zone } = open.meeting;
  const { asked, releaseAt, text, to } = word;
  const waits = asked === undefined;
  const title = waits
    ? say(lang, texts.waits, { when: whenFromNow(c, releaseAt, zone) })
    : say(lang, texts.gone, { when: dateTime(releaseAt, zone, lang) });
  const names = meetingPath(c, open.id, `/timeline/${waits ? 'word' : `word-${asked}`}`);
  return (
    <Notice mood={waits ? 'waiting' : 'info'} title={title}>
      <p class="word">
        <Typed text={text} lang={lang} />
      </p>
      <p>
        {to ? `${say(lang, texts.toWhom, { whom: say(lang, texts[to]) })} ` : null}
        <a href={names}>{say(lang, waits ? texts.who : texts.names)}</a>
      </p>
      {waits && mayAct(c) ? (
        <Form form={freshForm(lang)} action={meetingPath(c, open.id, '/word')}>
          <Button weight="danger" name="do" value="stop">
            {say(lang, texts.stop)}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}
