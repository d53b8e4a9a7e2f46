/** What every part of a delivery has in common: with what it goes where, and who is told how far it is. */
import type { Environment } from '../../../shared/core/access/environment.ts';
import type { DeliveryProgress } from '../../../shared/ipc/views.ts';
import type { Signer } from '../../access/signing-identity.ts';

/** With what a submission goes where. */
export interface Access {
  readonly environment: Environment;
  readonly clientId: string;
  readonly signer: Signer;
  /** Nine digits of the organisation that owns the systembruker: the reporting one, or its accountant's (spec 2.8). */
  readonly systembrukerOrganisasjonsnummer: string;
}

/** `freezing` is told when it is done: before that there is no submission to tell about. The other steps are told as they begin. */
export type OnDeliveryStep = (progress: DeliveryProgress) => void;
