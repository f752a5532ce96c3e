import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Notice } from '../../web/parts.tsx';
import type { OpenMeeting } from '../page/context.ts';
import { warningsOf } from '../rules/warnings.ts';
import { guestsOfMembers, type PreviewAudience, sharedAddresses } from './preview-audience.ts';
import { previewTexts as texts } from './preview-texts.ts';
import { warningText } from './warning-words.ts';

/** What is worth a second look before anybody is invited; it stops nothing. */
export function Warnings(props: {
  c: StaffContext;
  open: OpenMeeting;
  audience: PreviewAudience;
  others: Parameters<typeof warningsOf>[0]['others'];
}) {
  const { c, open, audience, others } = props;
  const { lang, services, network } = c.var;
  const shared = sharedAddresses(audience);
  const warnings = warningsOf({
    id: open.id,
    details: open.meeting.details,
    zone: open.meeting.zone,
    now: services.now(),
    lateNoticeDays: network.settings.lateNoticeDays,
    others,
  });
  const guests = guestsOfMembers(open.meeting.details.guests ?? [], audience.members, lang);
  if (warnings.length + shared.length + guests.length === 0) return null;
  return (
    <Notice mood="waiting" title={say(lang, texts.lookTwice)}>
      <ul>
        {warnings.map((warning) => (
          <li>{warningText(warning, lang)}</li>
        ))}
        {shared.map(({ email, people }) => (
          <li>
            {say(lang, texts.sharedAddress, {
              email,
              names: people
                .map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', '))
                .join('; '),
            })}
          </li>
        ))}
        {guests.map((one) => (
          <li>{say(lang, texts.guestIsContact, { ...one })}</li>
        ))}
      </ul>
      <p>{say(lang, texts.neverBlocks)}</p>
    </Notice>
  );
}
