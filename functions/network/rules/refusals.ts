import { Refusal } from '../../platform/refusal.ts';
import { refusalTexts } from './texts-refusals.ts';

/** A network with this short name exists on this deployment. */
export class NetworkAlreadyFounded extends Refusal {
  readonly text = refusalTexts.alreadyFounded;
}

/** The network does not exist. */
export class NoSuchNetwork extends Refusal {
  readonly text = refusalTexts.noSuchNetwork;
}

/** Somebody with this address has a role already. */
export class AddressHasRole extends Refusal {
  readonly text = refusalTexts.addressHasRole;
}

/** A network without an admin could never be looked after again. */
export class LastAdmin extends Refusal {
  readonly text = refusalTexts.lastAdmin;
}

/** The person has no role any more. */
export class NoSuchStaff extends Refusal {
  readonly text = refusalTexts.noSuchStaff;
}

/** The account does not ask, or no longer, to be taken for this person. */
export class NobodyAsks extends Refusal {
  readonly text = refusalTexts.nobodyAsks;
}

/** Nobody can say of themselves that it is them: somebody else has to. */
export class NotOfOneself extends Refusal {
  readonly text = refusalTexts.notOfOneself;
}
