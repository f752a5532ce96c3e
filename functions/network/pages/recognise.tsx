import type { Context } from 'hono';
import { say } from '../../i18n/say.ts';
import { isFounder, type StaffEnv } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { NETWORK_ID, networkAggregate } from '../rules/network.ts';
import { recognisePerson } from '../rules/recognition.ts';
import { networksAsked } from '../rules/views.ts';
import { recognitionTexts as texts } from '../texts-recognition.ts';
import { Recognition } from './recognition.tsx';

/** For the founder, who need not have a role: the accounts that ask, in every network. */
export async function showRecognise(c: Context<StaffEnv>) {
  if (!isFounder(c)) return notFound(c);
  const { lang, services } = c.var;
  const networks = await Promise.all(
    (await networksAsked(services.views)).map(async (id) => {
      const { state } = await services.repository.load(networkAggregate, id, NETWORK_ID);
      return { id, network: state };
    }),
  );
  const waiting = networks.flatMap(({ id, network }) =>
    network.status === 'founded'
      ? network.staff.filter(({ asked }) => asked).map((staff) => ({ id, network, staff }))
      : [],
  );
  return show(
    c,
    <LinkPage c={c} title={say(lang, texts.pageTitle)}>
      <h1>{say(lang, texts.pageTitle)}</h1>
      {waiting.length === 0 ? <p>{say(lang, texts.pageNone)}</p> : null}
      {waiting.map(({ id, network, staff }) => (
        <section>
          <h2>{network.settings.name[lang] ?? network.settings.shortName}</h2>
          <Recognition c={c} network={network} staff={staff} action={`/recognise?network=${id}`} />
        </section>
      ))}
    </LinkPage>,
  );
}

export async function recognise(c: Context<StaffEnv>) {
  if (!isFounder(c)) return notFound(c);
  const { services, person } = c.var;
  const values = await readForm(c);
  await services.repository.change(
    networkAggregate,
    c.req.query('network') ?? '',
    NETWORK_ID,
    { by: 'founder', at: services.now() },
    (network) => recognisePerson(network, textAt(values, 'staff'), textAt(values, 'account'), person),
  );
  return c.redirect('/recognise', 303);
}
