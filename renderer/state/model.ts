/** Everything the page knows, and the only way it changes: `update(model, message)`, pure. Main keeps what matters; this is what is on screen. */

import type { EnvironmentName } from '../../shared/core/access/environment.ts';
import type { DeliveryStep, Submission } from '../../shared/core/delivery/submission.ts';
import type { DraftId } from '../../shared/core/draft/draft.ts';
import type { Profile } from '../../shared/core/draft/oppgavegiver.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { Field } from '../../shared/core/sheet/columns.ts';
import type { VerificationView } from '../../shared/ipc/ledger-views.ts';
import type { AppState, DeliveryProgress, DraftCard, DraftView, ReadProgress, Ticket } from '../../shared/ipc/views.ts';

export type Step = 'sheet' | 'check' | 'send' | 'receipt';
/** `about`: the settings, at their part about the app itself. */
export type Place = Step | 'archive' | 'rehearsal' | 'nil' | 'access' | 'settings' | 'about' | 'passphrase' | 'recovery-code';

/** A cell of the grid: position among the rows shown, and the field. */
export interface Cell {
  readonly index: number;
  readonly field: Field;
}

/** A draft that is on its way to a file, or from one, and waits for its passphrase. */
export type DraftFile = { readonly kind: 'save'; readonly card: DraftCard } | { readonly kind: 'open'; readonly ticket: Ticket };

/** The draft that is open, and what belongs to it. */
export interface Work {
  readonly draft: DraftView;
  /** Of the file it was read from; null after a restart, when the file would have to be picked again. */
  readonly ticket: Ticket | null;
  /** Oldest first. */
  readonly submissions: readonly Submission[];
}

export interface Notice {
  readonly text: string;
  /** Offered as a button beside the text. */
  readonly undo: 'draft' | { readonly removedDraft: string } | { readonly removedProfile: Profile } | null;
}

export interface Model {
  readonly app: AppState;
  readonly place: Place;
  readonly cards: readonly DraftCard[];
  readonly work: Work | null;
  readonly reading: { readonly ticket: Ticket; readonly step: ReadProgress['step'] | null } | null;
  readonly draftFile: DraftFile | null;
  /** What main last told of the draft that is being sent. */
  readonly sending: {
    readonly step: DeliveryStep | null;
    readonly submissionId: string | null;
    readonly waiting: DeliveryProgress['waiting'] | null;
    readonly part: DeliveryProgress['part'] | null;
  } | null;
  /** Edits under way: "saved" is said when main has answered all of them. */
  readonly saving: number;
  readonly failure: Failure | null;
  /** The user has seen what the disk had lost of the open draft. */
  readonly damageSeen: boolean;
  readonly notice: Notice | null;
  /** Numbers of persons are shown in full for the rest of the session. */
  readonly numbersShown: boolean;
  /** The window is minimised or the screen is locked: nothing personal is shown. */
  readonly covered: boolean;
  /** The draft whose file says something else than it did; null when none does, or the user doesn't want to hear of it now. */
  readonly changedFile: DraftId | null;
  /** The file is to be read again, and is being read. */
  readonly changesAsked: boolean;
  /** A corrected copy of the file is wanted, and what it will hold is shown first. */
  readonly correctedAsked: boolean;
  /** A cell that another screen leads to; the grid goes there when it is shown. */
  readonly goTo: { readonly row: number; readonly field: Field } | null;
  /** Whose access is being looked at on its screen; the app's own environment and co-op may be others. */
  readonly access: { readonly environment: EnvironmentName; readonly organisasjonsnummer: string | null };
  /** What was sent where is shown, by the name of the environment; and whose receipt, when one is open. */
  readonly archive: { readonly environmentName: string; readonly submissionId: string | null };
  /** A file that is held against the archive, and what came of it; null while it is being looked at. */
  readonly verifying: { readonly file: string; readonly result: VerificationView | null } | null;
}

export function newModel(app: AppState, cards: readonly DraftCard[]): Model {
  return {
    app,
    place: 'sheet',
    cards,
    work: null,
    reading: null,
    draftFile: null,
    sending: null,
    saving: 0,
    failure: null,
    damageSeen: false,
    notice: null,
    numbersShown: false,
    covered: false,
    changedFile: null,
    changesAsked: false,
    correctedAsked: false,
    goTo: null,
    access: { environment: app.environment, organisasjonsnummer: null },
    archive: { environmentName: app.environment, submissionId: null },
    verifying: null,
  };
}
