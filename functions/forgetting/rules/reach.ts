/** How a personal field is known to be somebody's. Any one of these is enough. */
export interface Reach {
  /** The id that is there is the person's. */
  readonly of?: string;
  /** What is in the field itself is an address or number of theirs. */
  readonly reached?: true;
  /** An address or number of theirs is there. */
  readonly beside?: readonly string[];
  /** The seat that is there is theirs, and the field has a name of theirs: elsewhere a namesake has it. */
  readonly seat?: string;
  /** The field has a name of theirs. Only where nothing else tells who it is, and little is lost with a namesake's. */
  readonly named?: true;
  /** Stored without a mark for what was forgotten: left out instead. */
  readonly leftOut?: true;
}

type Fields = Readonly<Record<string, Reach>>;

const contact = { of: 'contact' };
const ofContact: Fields = {
  'fields.name': contact,
  'fields.email': contact,
  'fields.phone': contact,
  'fields.telegram': contact,
  'fields.sex': contact,
  // They tell who it is, with the organisation, and what sex they have.
  'fields.honorific': { ...contact, leftOut: true },
  'fields.title': { ...contact, leftOut: true },
};

function ofGuest(list: string): Fields {
  const guest = {
    of: `${list}.*.id`,
    beside: ['email', 'phone', 'telegram'].map((one) => `${list}.*.${one}`),
  };
  return {
    [`${list}.*.name`]: guest,
    [`${list}.*.email`]: guest,
    [`${list}.*.phone`]: guest,
    [`${list}.*.telegram`]: guest,
    [`${list}.*.role`]: { ...guest, leftOut: true },
    [`${list}.*.honorific`]: { ...guest, leftOut: true },
  };
}

/** Who speaks, also where it was taken over from a topic: left out, and the item stays. */
function ofAgenda(list: string): Fields {
  return { [`${list}.*.presenter`]: { named: true, leftOut: true } };
}

const row = 'rows.*.people.*';
const ofRow = {
  of: `${row}.contactId`,
  beside: ['email', 'phone', 'telegram'].map((one) => `${row}.${one}`),
};

const said: Fields = { from: { of: 'person', reached: true }, note: { of: 'person' } };
const written = { beside: ['from'] };

const walkIn = { of: 'taps.*.person', beside: ['taps.*.walkIn.reach'] };

/** Of somebody who registered for a forum. */
const registrant = { of: 'registration', beside: ['email', 'phone'] };
const ofRegistrant: Fields = {
  name: registrant,
  email: registrant,
  phone: registrant,
  organisation: registrant,
  sex: registrant,
};

const called = { of: 'guest', beside: ['email', 'phone'] };

const speaker = 'said.speakers.*';
/** A contact of a member, or somebody whose address or number is there. */
const speaking = { of: `${speaker}.person`, beside: [`${speaker}.email`, `${speaker}.phone`] };
const ofSpeakers: Fields = {
  [`${speaker}.name`]: { ...speaking, named: true },
  [`${speaker}.sex`]: speaking,
  [`${speaker}.email`]: speaking,
  [`${speaker}.phone`]: speaking,
};

/**
 * Every personal field of every fact, and how it is known whose it is: a field of a fact that is in no row here fails
 * a test. Facts that people wrote in their own words (a note, a mail) are theirs as a whole; names that somebody else
 * typed into words of their own (a title, a summary) are not found, and the page says so.
 */
export const reach: Readonly<Record<string, Fields>> = {
  'member.ContactAdded': ofContact,
  'member.ContactRevised': ofContact,
  'member.CorrectionProposed': {
    'fields.name': contact,
    'fields.email': contact,
    'fields.phone': contact,
    'fields.note': contact,
  },
  'member.CorrectionDeclined': { reason: contact },
  'import.ImportRowsStored': {
    [`${row}.name`]: ofRow,
    [`${row}.email`]: ofRow,
    [`${row}.phone`]: ofRow,
    [`${row}.telegram`]: ofRow,
    [`${row}.sex`]: ofRow,
    [`${row}.honorific`]: { ...ofRow, leftOut: true },
    [`${row}.title`]: { ...ofRow, leftOut: true },
  },
  'meeting.MeetingDrafted': { ...ofGuest('details.guests'), ...ofAgenda('details.agenda') },
  'meeting.MeetingDraftSaved': { ...ofGuest('details.guests'), ...ofAgenda('details.agenda') },
  'meeting.MeetingRevised': { ...ofGuest('changes.guests'), ...ofAgenda('changes.agenda') },
  'meeting.ChangeAnnounced': { ...ofAgenda('changes.*.from'), ...ofAgenda('changes.*.to') },
  'meeting.ChangeMuted': { ...ofAgenda('changes.*.from'), ...ofAgenda('changes.*.to') },
  'seat.AnswerGiven': { 'fields.attendee': { seat: 'seat' }, 'fields.note': { of: 'person' } },
  'reply.CalendarReplyReceived': said,
  'reply.OtherTimeProposed': said,
  'reply.DelegationReceived': {
    ...said,
    'delegate.address': { reached: true },
    'delegate.name': { beside: ['delegate.address'], seat: 'seat' },
  },
  'reply.HumanReplyReceived': {
    from: { reached: true },
    name: written,
    subject: written,
    words: written,
  },
  'network.RoleGranted': { email: { of: 'staff' }, name: { of: 'staff' } },
  'day.AttendanceNoted': {
    'taps.*.sex': { of: 'taps.*.person' },
    'taps.*.walkIn.name': walkIn,
    'taps.*.walkIn.reach': walkIn,
    'taps.*.standsIn.name': { seat: 'taps.*.seat' },
  },
  'day.DoorLinkGiven': { name: { named: true } },
  'minutes.RapporteurGiven': { name: { named: true } },
  'minutes.UpdateSent': { text: { of: 'person' } },
  'places.Registered': ofRegistrant,
  'places.RegistrationChanged': ofRegistrant,
  'task.TaskGivenBack': { note: { of: 'person' } },
  'task.TaskDone': { note: { of: 'person' } },
  'task.MoreTimeAsked': { note: { of: 'person' } },
  'task.TaskNoted': { note: { of: 'person' } },
  // Who speaks about it is named by whom it is from.
  'topics.TopicProposed': { speaker: { of: 'person', named: true } },
  'call.GuestCalled': { name: called, email: called, phone: called },
  'proposal.ProposalMade': {
    ...ofSpeakers,
    'proposer.name': { of: 'person', beside: ['proposer.email'] },
    'proposer.email': { of: 'person', reached: true },
  },
  'proposal.ProposalRevised': ofSpeakers,
  'proposal.ProposalScored': { line: { of: 'reader' } },
  'proposal.SpeakerDeclined': { note: { of: 'person' } },
  // What a picture shows, in words: who is named there is known by the name alone.
  'file.FilePublished': { alt: { named: true } },
  'file.PeopleNamed': { 'people.*': { of: 'people.*.person' } },
};

/** Personal fields by which a forgetting looks: blanked by itself, when nothing is left to be found. */
export const untilFound: Readonly<Record<string, readonly string[]>> = {
  'forgetting.ForgettingAsked': ['names', 'reached'],
};

/** Facts that say that an id of one meeting means somebody: `of` is the person, `alias` that other id. */
export const aliases: Readonly<Record<string, { readonly of: string; readonly alias: string }>> = {
  'day.WalkInJoined': { of: 'person', alias: 'walkIn' },
};
