import { failuresOf } from '../flow/failures.ts';
import { counted } from '../i18n/counted.ts';
import { digitsFor } from '../i18n/khmer.ts';
import { type Lang, say } from '../i18n/say.ts';
import type { StaffContext } from '../web/context.ts';
import { Actions, LinkButton, Notice, Steps } from '../web/parts.tsx';
import type { Need, OnToday } from '../web/today.ts';
import { startUp } from './pages/start-up.ts';
import type { FoundedNetwork } from './rules/network.ts';
import { NETWORK_CAUSE } from './rules/reactions.ts';
import { recognitionTexts } from './texts-recognition.ts';
import { networkTodayTexts as texts } from './texts-today.ts';

/** Role invitations and test mails that did not arrive; for admins also the next step of setting up. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, services, networkId, network, staff } = c.var;
  const isAdmin = staff.role === 'admin';
  const [failed, start] = await Promise.all([
    failuresOf(services.views, networkId, NETWORK_CAUSE),
    isAdmin ? startUp(c) : undefined,
  ]);
  return {
    needs: [
      ...staffMailNeeds(failed.length, isAdmin, networkId, lang),
      ...(isAdmin ? recognitionNeeds(network, networkId, lang) : []),
    ],
    ...(start?.next
      ? {
          lead: counted(lang, start.done, texts.setUpLead, {
            all: digitsFor(lang, start.all),
            next: start.next.next,
          }),
          notice: <SetUp lang={lang} start={start} next={start.next} />,
        }
      : {}),
  };
}

type StartUp = Awaited<ReturnType<typeof startUp>>;

/** What this is for, the way to the first invitation, and the one thing to do next. */
function SetUp({ lang, start, next }: { lang: Lang; start: StartUp; next: StartUp['steps'][number] }) {
  return (
    <Notice mood="info" title={say(lang, texts.setUpTitle)}>
      <p>{say(lang, texts.whatFor)}</p>
      <Steps lang={lang} steps={start.steps.map((step) => ({ ...step, here: step === next }))} />
      <Actions>
        <LinkButton weight="main" href={next.href}>
          {next.next}
        </LinkButton>
      </Actions>
    </Notice>
  );
}

/** One row for all of them; roles are looked after by admins. */
export function staffMailNeeds(failed: number, isAdmin: boolean, network: string, lang: Lang): Need[] {
  if (failed === 0) return [];
  return [
    {
      urgency: 'wentWrong',
      href: isAdmin ? `/n/${network}/settings/people` : `/n/${network}/today`,
      icon: 'failed',
      mood: 'failed',
      what: say(lang, texts.failedStaff),
      help: say(lang, texts.staffHelp),
    },
  ];
}

/** Accounts that ask to be taken for somebody: an admin looks whether it is them. */
function recognitionNeeds({ staff }: FoundedNetwork, network: string, lang: Lang): Need[] {
  return staff
    .filter(({ asked }) => asked)
    .map(({ id, name }) => ({
      urgency: 'toDo',
      href: `/n/${network}/settings/people/${id}`,
      icon: 'members',
      mood: 'waiting',
      what: say(lang, recognitionTexts.todayWhat, { name }),
      help: say(lang, recognitionTexts.todayHelp),
    }));
}
