import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Button, LinkButton, Notice, Section, Typed } from '../../web/parts.tsx';
import { forumPath } from '../open-forum.ts';
import { type Clash, clashesIn, type Warned, warningsIn, withoutSlot } from '../rules/programme/clashes.ts';
import { type OpenProgramme, personName, slotName } from './open-programme.ts';
import { equipmentNames, programmeTexts as texts, warningTexts } from './texts.ts';

interface Props {
  readonly c: StaffContext;
  readonly open: OpenProgramme;
}

/** What keeps the programme from being published: both sessions are named, each with the way to it. */
export function Clashes({ c, open }: Props) {
  const { lang } = c.var;
  const clashes = clashesIn(open.programme, open.placed);
  if (clashes.length === 0) return null;
  return (
    <Notice mood="failed" title={counted(lang, clashes.length, texts.clashTitle)}>
      <ul>
        {clashes.map((clash) => (
          <li>
            {clashText(c, open, clash)}{' '}
            {mayAct(c)
              ? clash.slots.map((slot) => (
                  <>
                    {' '}
                    <a href={forumPath(c, open, `/programme/slot?slot=${slot.id}`)}>
                      {slotName(c, open, slot)}
                    </a>
                  </>
                ))
              : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function clashText(c: StaffContext, open: OpenProgramme, { why, slots, of }: Clash): string {
  const { lang } = c.var;
  const [a, b] = slots;
  const named = {
    a: slotName(c, open, a),
    b: slotName(c, open, b),
    time: digitsFor(lang, `${later(a.start, b.start)}–${earlier(a.end, b.end)}`),
  };
  if (why === 'person') return say(lang, texts.clashPerson, { ...named, of: personName(open, of) });
  const room = open.programme.rooms.find(({ id }) => id === of);
  return say(lang, texts.clashRoom, { ...named, of: plain(room?.name, lang) });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** What is pointed out, each with the tap that says that it is known. */
export function Warnings({ c, open }: Props) {
  const { lang } = c.var;
  const all = warningsIn(open.programme, open.placed);
  if (all.length === 0) return null;
  return (
    <Notice mood="waiting" title={counted(lang, all.length, texts.warnTitle)}>
      <ul class="warned">
        {all.map((one) => (
          <li>
            <span>{warningText(c, open, one)}</span>
            <form method="post" action={forumPath(c, open, '/programme')} class="tap">
              <input type="hidden" name="part" value="known" />
              <input type="hidden" name="slot" value={one.slot.id} />
              <input type="hidden" name="warning" value={one.warning} />
              <Button weight="quiet">
                {say(lang, texts.known)}
                <span class="hidden">: {warningText(c, open, one)}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function warningText(c: StaffContext, open: OpenProgramme, { slot, warning, missing = [] }: Warned): string {
  const { lang } = c.var;
  const title = slotName(c, open, slot);
  if (warning !== 'missing') return say(lang, warningTexts[warning], { title });
  const names = missing.map((one) => say(lang, equipmentNames[one])).join(', ');
  return say(lang, warningTexts.missing, { title, missing: names });
}

/** Confirmed sessions that are not in the programme. */
export function WithoutSlot({ c, open }: Props) {
  const { lang } = c.var;
  const left = withoutSlot(open.programme, open.placed);
  if (left.length === 0) return null;
  return (
    <Section id="without" title={say(lang, texts.withoutSlot)}>
      <ul class="rows">
        {left.map(({ proposal }) => {
          const title = open.proposals.get(proposal)?.title;
          return (
            <li>
              <span class="what">
                <Typed text={title} lang={lang} />
              </span>
              <LinkButton href={forumPath(c, open, `/programme/slot?session=${proposal}`)} weight="quiet">
                {say(lang, texts.place)}
                <span class="hidden">: {plain(title, lang)}</span>
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
