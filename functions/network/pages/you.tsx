import type { Context } from 'hono';
import { localDate, localInstant, timeOfDay } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Section, State } from '../../web/parts.tsx';
import { endSession } from '../../web/session.ts';
import { show } from '../../web/show.tsx';
import { SignOutForm } from '../../web/sign-out.tsx';
import { chooseLanguage, endSessions, switchDailyLine } from '../rules/decide.ts';
import { NETWORK_ID, networkAggregate } from '../rules/network.ts';
import { staffFor } from '../rules/staff.ts';
import { sendingTimes } from '../rules/timeline-settings.ts';
import { networksOf } from '../rules/views.ts';
import { roleTexts, networkTexts as texts } from '../texts.ts';

/** One's own place: language, the daily line, and signing out. */
export function showYou(c: Context<StaffEnv>) {
  const { lang, networkId, network, staff } = c.var;
  const form = freshForm(lang, { lang: staff.lang });
  const action = `/n/${networkId}/you`;
  const lead = fill(texts.youLead[lang], {
    email: staff.email,
    role: say(lang, roleTexts[staff.role]),
    network: network.settings.shortName,
  });
  return show(
    c,
    <StaffPage c={c} title={staff.name} lead={lead}>
      <Form form={form} action={action}>
        <Choice
          form={form}
          name="lang"
          label={say(lang, texts.youLang)}
          options={[
            { value: 'km', label: say(lang, texts.khmer) },
            { value: 'en', label: say(lang, texts.english) },
          ]}
        />
        <Button weight="main" name="do" value="lang">
          {say(lang, texts.youLangSave)}
        </Button>
      </Form>
      <DailyLine c={c} action={action} />
      <Section id="sign-out" title={say(lang, texts.youSessions)}>
        <SignOutForm c={c} />
        <form method="post" action={action}>
          <Button weight="danger" name="do" value="end">
            {say(lang, texts.youEnd)}
          </Button>
        </form>
      </Section>
    </StaffPage>,
  );
}

/** Whether this person gets the line about the day before; nobody else may decide it. */
function DailyLine({ c, action }: { readonly c: Context<StaffEnv>; readonly action: string }) {
  const { lang, network, staff, services } = c.var;
  const { zone } = network.settings;
  const { sendAt } = sendingTimes(network.settings.timeline);
  const time = timeOfDay(localInstant(localDate(services.now(), zone), sendAt, zone).instant, zone, lang);
  const isOn = staff.dailyLine !== undefined;
  return (
    <Section id="daily-line" title={say(lang, texts.youDaily)}>
      <p>{say(lang, texts.youDailyLead, { time })}</p>
      {isOn ? <State mood="done">{say(lang, texts.youDailyIsOn, { email: staff.email })}</State> : null}
      <form method="post" action={action}>
        <Button name="do" value={isOn ? 'dailyOff' : 'dailyOn'} icon="mail">
          {say(lang, isOn ? texts.youDailyOff : texts.youDailyOn)}
        </Button>
      </form>
    </Section>
  );
}

export async function changeYou(c: Context<StaffEnv>) {
  const { networkId, staff, services, person } = c.var;
  const values = await readForm(c);
  const meta = metaOf(c);
  const { repository } = services;
  if (textAt(values, 'do') === 'end') {
    // A role that was given after this session had begun is in the list only.
    const listed = (await networksOf(services.views, person)).map(({ id }) => id);
    for (const id of new Set([networkId, ...Object.keys(person.epochs), ...listed])) {
      await repository.change(networkAggregate, id, NETWORK_ID, meta, (network) => {
        const mine = network.status === 'founded' ? staffFor(network, person) : undefined;
        return mine ? endSessions(network, mine.id) : [];
      });
    }
    endSession(c);
    return c.redirect('/sign-in?out', 303);
  }
  const wish = textAt(values, 'do');
  if (wish === 'dailyOn' || wish === 'dailyOff') {
    await repository.change(networkAggregate, networkId, NETWORK_ID, meta, (network) =>
      switchDailyLine(network, staff.id, wish === 'dailyOn'),
    );
    return c.redirect(`/n/${networkId}/you#daily-line`, 303);
  }
  const lang = textAt(values, 'lang') === 'km' ? 'km' : 'en';
  await repository.change(networkAggregate, networkId, NETWORK_ID, meta, (network) =>
    chooseLanguage(network, staff.id, lang),
  );
  return c.redirect(`/n/${networkId}/you?lang=${lang}`, 303);
}
