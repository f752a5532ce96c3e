import { counted } from '../../i18n/counted.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { hasKnownRole } from '../../network/rules/staff.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Facts, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { NobodyToSendTo, quarterAggregate, sendQuarter } from '../rules/quarter.ts';
import { quarterName, quarterSpan, threeNumbers, wholeLines } from './lines.ts';
import { quarterText } from './message.ts';
import { type OpenQuarter, openQuarter } from './read.ts';
import { quarterTexts as texts } from './texts.ts';

/** `GET /n/:network/quarters/:quarter/send`: what observers would read, and who they are. */
export async function showSend(c: StaffContext): Promise<Response> {
  const open = await openQuarter(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const form = freshForm(c.var.lang);
  return await show(c, <SendPage c={c} open={open} form={form} />);
}

/** Sends it, as it is at this moment, to every observer. */
export async function postSend(c: StaffContext): Promise<Response> {
  const open = await openQuarter(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId } = c.var;
  const values = await readForm(c);
  const { report, left } = open;
  const [to, seen] = [readersOf(c).map(({ id }) => id), Number(textAt(values, 'seen'))];
  const outcome = await attempt(lang, () =>
    services.repository.change(quarterAggregate, networkId, report.quarter, metaOf(c), (quarter) =>
      sendQuarter(quarter, { report, left, to, seen }),
    ),
  );
  if (outcome.done) return c.redirect(`/n/${networkId}/quarters/${report.quarter}?sent`, 303);
  return await show(
    c,
    <SendPage c={c} open={open} form={{ lang, values, problems: outcome.problems }} />,
    422,
  );
}

/** Observers who can be written to. */
function readersOf({ var: { network } }: StaffContext) {
  return network.staff
    .filter(hasKnownRole)
    .filter(({ role, revoked, email }) => role === 'observer' && !revoked && email !== '');
}

function SendPage(props: { readonly c: StaffContext; readonly open: OpenQuarter; readonly form: FormState }) {
  const { c, open, form } = props;
  const { lang, networkId, network, services } = c.var;
  const { report } = open;
  const path = `/n/${networkId}/quarters/${report.quarter}`;
  const readers = readersOf(c);
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const url = `${services.origin}${path}`;
  return (
    <StaffPage
      c={c}
      place="meetings"
      title={say(lang, texts.sendTitle)}
      lead={say(lang, texts.sendLead)}
      back={{ href: path, label: quarterName(report.quarter, lang) }}
    >
      <ProblemSummary form={form} />
      <Section id="readers" title={say(lang, texts.readers)}>
        {readers.length === 0 ? (
          <p>{new NobodyToSendTo().text[lang]}</p>
        ) : (
          <ul>
            {readers.map(({ name, email }) => (
              <li>
                {name} <span class="muted">{email}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="preview" title={say(lang, texts.preview)}>
        <p>{quarterSpan(report, network.settings.zone, lang)}</p>
        <Facts rows={[...threeNumbers(report, lang), ...wholeLines(report, lang)]} />
        {report.pwd?.shown === 'hidden' ? <p class="muted">{say(lang, texts.hiddenWhy)}</p> : null}
      </Section>
      {readers.length === 0 ? null : (
        <Form form={form} action={`${path}/send`}>
          <input type="hidden" name="seen" value={String(open.quarter.sent.length)} />
          <Button weight="main" icon="mail">
            {counted(lang, readers.length, texts.sendButton)}
          </Button>
        </Form>
      )}
      <Section id="by-hand" title={say(lang, texts.byHand)}>
        {[lang, other].map((textLang) => (
          <CopyBox
            id={`by-hand-${textLang}`}
            label={say(lang, texts.byHand)}
            text={quarterText(network, report, url, textLang)}
            textLang={textLang}
            lang={lang}
          />
        ))}
      </Section>
    </StaffPage>
  );
}
