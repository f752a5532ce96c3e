import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { placeName } from '../../membership/rules/districts.ts';
import { subSectorName } from '../../membership/rules/sub-sectors.ts';
import type { StaffContext } from '../../web/context.ts';
import { Facts, Section } from '../../web/parts.tsx';
import { countsOf } from '../rules/programme/counts.ts';
import type { OpenProgramme } from './open-programme.ts';
import { programmeTexts as texts } from './texts.ts';

/** Whose voices are in the programme: what is missing is seen while it can still be changed. */
export function SpeakerCounts({ c, open }: { readonly c: StaffContext; readonly open: OpenProgramme }) {
  const { lang } = c.var;
  const placed = new Set(open.programme.slots.flatMap(({ proposal }) => proposal ?? []));
  const rows = [...open.proposals.values()].filter(({ id }) => placed.has(id));
  const counts = countsOf(rows, open.members);
  const n = (value: number) => digitsFor(lang, value);
  const none = '–';
  return (
    <Section id="who" title={say(lang, texts.counts)}>
      <p class="help">{say(lang, texts.countsLead)}</p>
      <Facts
        rows={[
          [say(lang, texts.countSessions), n(counts.sessions)],
          [
            say(lang, texts.countWomen),
            counts.known === 0
              ? none
              : counts.speakers === counts.known
                ? say(lang, texts.of, { n: n(counts.women), all: n(counts.known) })
                : say(lang, texts.ofKnown, {
                    n: n(counts.women),
                    all: n(counts.known),
                    unknown: n(counts.speakers - counts.known),
                  }),
          ],
          [say(lang, texts.countOpd), n(counts.opd)],
          [
            say(lang, texts.countDistricts),
            counts.districts.map((id) => placeName(lang, id)).join(', ') || none,
          ],
          [
            say(lang, texts.countSubSectors),
            counts.subSectors.map((one) => subSectorName(lang, one)).join(', ') || none,
          ],
        ]}
      />
    </Section>
  );
}
