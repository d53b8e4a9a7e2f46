import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { DraftId } from '../../shared/core/draft/draft.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { EventData } from '../../shared/ipc/events.ts';
import type { AppState, DraftCard, DraftView, Ticket } from '../../shared/ipc/views.ts';
import type { Model, Notice, Place, Work } from './model.ts';

export type Message =
  | { readonly kind: 'app'; readonly app: AppState }
  | { readonly kind: 'cards'; readonly cards: readonly DraftCard[] }
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'access'; readonly access: Model['access'] }
  | { readonly kind: 'archive'; readonly archive: Model['archive'] }
  | { readonly kind: 'verifying'; readonly verifying: Model['verifying'] }
  | { readonly kind: 'go-to-cell'; readonly goTo: NonNullable<Model['goTo']> }
  | { readonly kind: 'went-to-cell' }
  | { readonly kind: 'file-changed'; readonly draftId: DraftId; readonly isChanged: boolean }
  | { readonly kind: 'changes-asked'; readonly isAsked: boolean }
  | { readonly kind: 'corrected-asked'; readonly isAsked: boolean }
  | { readonly kind: 'draft-file'; readonly draftFile: Model['draftFile'] }
  | { readonly kind: 'reading'; readonly ticket: Ticket }
  | { readonly kind: 'reading-stopped'; readonly failure: Failure | null }
  | { readonly kind: 'read-progress'; readonly progress: EventData<'sheet.progress'> }
  | { readonly kind: 'opened'; readonly draft: DraftView; readonly ticket: Ticket | null; readonly submissions: readonly Submission[] }
  | { readonly kind: 'closed'; readonly cards: readonly DraftCard[] }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly draft: DraftView }
  | { readonly kind: 'not-saved'; readonly failure: Failure }
  | { readonly kind: 'sending' }
  | { readonly kind: 'send-progress'; readonly progress: EventData<'delivery.progress'> }
  /** `submissions`: all of the draft's by now; a long list that goes out in parts leaves more than the last one. */
  | { readonly kind: 'sent'; readonly submission: Submission; readonly submissions: readonly Submission[]; readonly draft: DraftView }
  | { readonly kind: 'not-sent'; readonly failure: Failure; readonly submissions: readonly Submission[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'failure-seen' }
  | { readonly kind: 'damage-seen' }
  | { readonly kind: 'show-numbers'; readonly shown: boolean }
  | { readonly kind: 'cover'; readonly covered: boolean }
  | { readonly kind: 'notice'; readonly notice: Notice | null };

export function update(model: Model, message: Message): Model {
  switch (message.kind) {
    case 'app':
      return { ...model, app: message.app, failure: null };
    case 'cards':
      return { ...model, cards: message.cards };
    case 'go':
      return { ...model, ...wentTo(model, message.place), draftFile: null, failure: null, notice: null };
    case 'archive':
      return { ...model, place: 'archive', archive: message.archive, failure: null, notice: null };
    case 'verifying':
      return { ...model, verifying: message.verifying, failure: null, notice: null };
    case 'access':
      return { ...model, access: message.access, failure: null, notice: null };
    case 'go-to-cell':
      return { ...model, place: 'check', failure: null, notice: null, goTo: message.goTo };
    case 'went-to-cell':
      return { ...model, goTo: null };
    case 'file-changed':
      return fileChanged(model, message);
    case 'changes-asked':
      return { ...model, changesAsked: message.isAsked && model.work !== null, failure: null, notice: null };
    case 'corrected-asked':
      return { ...model, correctedAsked: message.isAsked && model.work !== null, failure: null, notice: null };
    case 'draft-file':
      return { ...model, draftFile: message.draftFile, failure: null, notice: null };
    case 'reading':
      return { ...model, draftFile: null, reading: { ticket: message.ticket, step: null }, failure: null, notice: null };
    case 'read-progress':
      if (model.reading?.ticket.ticket !== message.progress.ticket) return model;
      return { ...model, reading: { ...model.reading, step: message.progress.step } };
    case 'reading-stopped':
      return { ...model, reading: null, failure: message.failure };
    case 'opened':
      return { ...model, reading: null, draftFile: null, failure: null, notice: null, saving: 0, damageSeen: false, ...opened(message) };
    case 'closed':
      return {
        ...model,
        work: null,
        changesAsked: false,
        correctedAsked: false,
        place: 'sheet',
        cards: message.cards,
        failure: null,
        notice: null,
      };
    case 'saving':
      return { ...model, saving: model.saving + 1, notice: null };
    case 'saved':
      return { ...model, saving: Math.max(0, model.saving - 1), failure: null, work: withDraft(model.work, message.draft) };
    case 'not-saved':
      return { ...model, saving: Math.max(0, model.saving - 1), failure: message.failure };
    case 'sending':
      return { ...model, sending: { step: null, submissionId: null, waiting: null, part: null }, failure: null, notice: null };
    case 'send-progress':
      return sendProgress(model, message.progress);
    case 'sent':
      return sent(model, message);
    case 'not-sent':
      return {
        ...model,
        sending: null,
        failure: message.failure,
        work: model.work && { ...model.work, submissions: message.submissions },
      };
    case 'failed':
      return { ...model, failure: message.failure };
    case 'damage-seen':
      return { ...model, damageSeen: true };
    case 'failure-seen':
      return { ...model, failure: null };
    case 'show-numbers':
      return { ...model, numbersShown: message.shown };
    case 'cover':
      // Who comes back to an unlocked screen need not be who left it.
      return { ...model, covered: message.covered, numbersShown: false };
    case 'notice':
      return { ...model, notice: message.notice };
  }
}

/** The archive is gone to as a list, of what belongs where the open draft does. */
function wentTo({ app, work }: Model, place: Place): Partial<Model> {
  const archive = { environmentName: work?.draft.environment ?? app.environment, submissionId: null };
  return { place, verifying: null, ...(place === 'archive' && { archive }) };
}

/** A draft opens where it needs its user: at the columns, at the problems, at what became of sending it, or at its receipt. */
function opened(work: Work): Pick<Model, 'work' | 'place'> {
  const { draft, ticket, submissions } = work;
  return { work: { draft, ticket, submissions }, place: PLACE_OF_STAGE[draft.stage] };
}

const PLACE_OF_STAGE: Readonly<Record<DraftView['stage'], Place>> = {
  columns: 'sheet',
  problems: 'check',
  ready: 'check',
  unsure: 'send',
  refused: 'send',
  delivered: 'receipt',
  unreadable: 'sheet',
  'newer-version': 'sheet',
};

/** Main may tell before the draft is shown; what it tells of another draft, which is no longer open, is past. */
function fileChanged(model: Model, { draftId, isChanged }: EventData<'draft.fileChanged'>): Model {
  if (isChanged) return { ...model, changedFile: draftId };
  return model.changedFile === draftId ? { ...model, changedFile: null } : model;
}

/** What was under way when the app last closed is sent again unasked; the draft it belongs to shows that like any other sending. */
function sendProgress(model: Model, { draftId, step, submissionId, waiting, part }: EventData<'delivery.progress'>): Model {
  if (draftId === null || draftId !== model.work?.draft.draftId) return model;
  return { ...model, sending: { step, submissionId, waiting: waiting ?? null, part: part ?? null } };
}

/** Answers may overtake each other, and the draft may have been closed meanwhile: an older view never replaces a newer one. */
function withDraft(work: Work | null, draft: DraftView): Work | null {
  if (work?.draft.draftId !== draft.draftId || draft.revision < work.draft.revision) return work;
  return { ...work, draft };
}

function sent(model: Model, { submission, submissions, draft }: Extract<Message, { kind: 'sent' }>): Model {
  if (model.work?.draft.draftId !== draft.draftId) return { ...model, sending: null };
  return {
    ...model,
    sending: null,
    work: { ...model.work, draft, submissions },
    place: submission.state.kind === 'delivered' ? 'receipt' : model.place,
  };
}
