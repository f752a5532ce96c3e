import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { ConflictNotice } from '../../web/errors.tsx';
import type { OpenMeeting } from '../page/context.ts';
import { describeWhole } from '../page/describe.ts';
import { fieldNames } from './form-texts.ts';
import type { ReadForm } from './save.ts';

/** What somebody else saved, beside what is in this form. */
export function ClashNotice({ c, open, read }: { c: StaffContext; open: OpenMeeting; read: ReadForm }) {
  const { lang } = c.var;
  return (
    <ConflictNotice
      lang={lang}
      rows={read.clashes.map((field) => ({
        field: say(lang, fieldNames[field]),
        now: describeWhole(field, open.meeting.details, lang) || '—',
        yours: describeWhole(field, read.typed, lang) || '—',
      }))}
    />
  );
}
