/** What the user can ask for: calls main and tells the model what came of it. The only place where the two meet. */

import type { EnvironmentName } from '../../shared/core/access/environment.ts';
import type { DraftId, UserEdit } from '../../shared/core/draft/draft.ts';
import { isDraftFile } from '../../shared/core/draft/draft-file.ts';
import type { Profile } from '../../shared/core/draft/oppgavegiver.ts';
import type { Failure } from '../../shared/core/failure.ts';
import { MAX_PASTED_CHARACTERS } from '../../shared/core/sheet/pasted-text.ts';
import type { CallArgs } from '../../shared/ipc/contract.ts';
import type { AppState, DraftCard, DraftView, Settings, Ticket } from '../../shared/ipc/views.ts';
import type { Result } from '../../shared/result.ts';
import type { Texts } from '../../shared/text/shape.ts';
import type { Client } from '../client.ts';
import { makeArchiveCommands } from './archive-commands.ts';
import { makeDraftFileCommands } from './draft-file-commands.ts';
import type { Model, Step } from './model.ts';
import { makeRowCommands } from './row-commands.ts';
import type { Message } from './update.ts';

const LONGEST_DRAFT_NAME = 120;

/** Which sheet of the file, and how to read it where it is text. */
type ReadOptions = Pick<CallArgs<'sheet.read'>, 'sheet' | 'text'>;

interface Pasted {
  readonly ticket: Ticket;
  readonly text: string;
  readonly html: string;
}

export type Commands = ReturnType<typeof makeCommands>;

export function makeCommands(client: Client, dispatch: (message: Message) => void, current: () => Model, words: () => Texts) {
  const failed = (failure: Failure): void => dispatch({ kind: 'failed', failure });

  /** What was pasted last: there is no file to read it from again. */
  let pasted: Pasted | null = null;

  const archive = makeArchiveCommands(client, dispatch, current, words);

  async function read(ticket: Ticket, options: ReadOptions = {}): Promise<void> {
    if (isDraftFile(ticket.name)) return dispatch({ kind: 'draft-file', draftFile: { kind: 'open', ticket } });
    dispatch({ kind: 'reading', ticket });
    const reply =
      pasted?.ticket === ticket
        ? await client.call('sheet.paste', { text: pasted.text, html: pasted.html, ...(options.text && { read: options.text }) })
        : await client.call('sheet.read', { ticket: ticket.ticket, ...options });
    // Another file may have been dropped meanwhile; main has then let go of this one.
    if (current().reading?.ticket.ticket !== ticket.ticket) return;
    if (reply.ok) dispatch({ kind: 'opened', draft: reply.value, ticket, submissions: [] });
    else if (reply.failure.code === 'READ_CANCELLED') dispatch({ kind: 'reading-stopped', failure: null });
    else dispatch({ kind: 'reading-stopped', failure: reply.failure });
  }

  async function readAnswered(reply: Result<Ticket | null, Failure>): Promise<void> {
    if (!reply.ok) failed(reply.failure);
    else if (reply.value !== null) await read(reply.value);
  }

  /** A draft that came from a file: the list has one more. */
  async function show(draft: DraftView): Promise<void> {
    dispatch({ kind: 'cards', cards: await cards() });
    dispatch({ kind: 'opened', draft, ticket: null, submissions: [] });
  }

  /** The open draft's next view, whatever was done to it. Another draft's is kept by main and shown when that draft is. */
  async function change(
    ask: (draftId: DraftId) => Promise<Result<DraftView, Failure>>,
    draftId = current().work?.draft.draftId,
  ): Promise<boolean> {
    if (draftId === undefined) return false;
    dispatch({ kind: 'saving' });
    const reply = await ask(draftId);
    dispatch(reply.ok ? { kind: 'saved', draft: reply.value } : { kind: 'not-saved', failure: reply.failure });
    return reply.ok;
  }

  async function cards(): Promise<readonly DraftCard[]> {
    const reply = await client.call('drafts.list', {});
    return reply.ok ? reply.value : current().cards;
  }

  async function applied(reply: Result<AppState, Failure>): Promise<boolean> {
    if (!reply.ok) {
      failed(reply.failure);
      return false;
    }
    dispatch({ kind: 'app', app: reply.value });
    dispatch({ kind: 'cards', cards: await cards() });
    return true;
  }

  async function deliver(ask: (draft: DraftView) => ReturnType<typeof client.call<'delivery.send'>>): Promise<void> {
    const { work, sending } = current();
    if (work === null || sending !== null) return;
    const { draftId } = work.draft;
    dispatch({ kind: 'sending' });
    const reply = await ask(work.draft);
    const draft = await client.call('drafts.open', { draftId });
    const all = await client.call('delivery.ofDraft', { draftId });
    const submissions = all.ok ? all.value : [...work.submissions, ...(reply.ok ? [reply.value] : [])];
    if (reply.ok && draft.ok) return dispatch({ kind: 'sent', submission: reply.value, submissions, draft: draft.value });
    if (draft.ok) dispatch({ kind: 'saved', draft: draft.value });
    const failure = reply.ok ? (draft.ok ? undefined : draft.failure) : reply.failure;
    if (failure) dispatch({ kind: 'not-sent', failure, submissions });
  }

  /** `at`: where in it; without, where it needs its user. The draft, unless it could not be opened. */
  async function openDraft(draftId: DraftId, at?: Step): Promise<DraftView | undefined> {
    const draft = await client.call('drafts.open', { draftId });
    const submissions = await client.call('delivery.ofDraft', { draftId });
    if (!draft.ok || !submissions.ok) {
      if (!draft.ok) failed(draft.failure);
      else if (!submissions.ok) failed(submissions.failure);
      return undefined;
    }
    dispatch({ kind: 'opened', draft: draft.value, ticket: null, submissions: submissions.value });
    if (at !== undefined) dispatch({ kind: 'go', place: at });
    return draft.value;
  }

  return {
    async pick(): Promise<void> {
      await readAnswered(await client.call('sheet.pick', {}));
    },
    async sample(): Promise<void> {
      await readAnswered(await client.call('sheet.sample', {}));
    },
    async drop(files: readonly File[]): Promise<void> {
      const [file] = files;
      const { noFile, severalFiles } = words().start;
      if (current().place === 'archive') return archive.drop(files);
      if (file === undefined) return dispatch({ kind: 'notice', notice: { text: noFile, undo: null } });
      if (files.length > 1) return dispatch({ kind: 'notice', notice: { text: severalFiles(files.length), undo: null } });
      await readAnswered(await client.ticketForFile(file));
    },
    /** What came from outside the window. */
    async openHandedFiles(): Promise<void> {
      const reply = await client.call('sheet.handedOver', {});
      if (!reply.ok) return failed(reply.failure);
      const [ticket] = reply.value;
      if (reply.value.length > 1) {
        return dispatch({ kind: 'notice', notice: { text: words().start.severalFiles(reply.value.length), undo: null } });
      }
      if (ticket !== undefined) await read(ticket);
    },
    /** Reads the same file otherwise. A draft that nothing was done to goes, since the new one takes its place. */
    async readAgain(ticket: Ticket, options: ReadOptions): Promise<void> {
      const before = current().work?.draft;
      await read(ticket, options);
      const now = current().work?.draft;
      if (before === undefined || before.revision > 0 || now === undefined || now.draftId === before.draftId) return;
      const cards = await client.call('drafts.remove', { draftId: before.draftId });
      if (cards.ok) dispatch({ kind: 'cards', cards: cards.value });
    },
    async paste({ text, html }: { readonly text: string; readonly html: string }): Promise<void> {
      const { pastedName, pastedNothing, pastedTooMuch } = words().start;
      if (text.trim() === '' && html.trim() === '') return dispatch({ kind: 'notice', notice: { text: pastedNothing, undo: null } });
      if (text.length > MAX_PASTED_CHARACTERS) return dispatch({ kind: 'notice', notice: { text: pastedTooMuch, undo: null } });
      const ticket: Ticket = { ticket: crypto.randomUUID(), name: pastedName, bytes: text.length };
      // Markup is many times its text; where it is too much the text says the same.
      pasted = { ticket, text, html: html.length > MAX_PASTED_CHARACTERS ? '' : html };
      await read(ticket);
    },
    async saveTemplate(): Promise<void> {
      const saved = await client.call('sheet.saveTemplate', {});
      if (!saved.ok) return failed(saved.failure);
      if (saved.value) dispatch({ kind: 'notice', notice: { text: words().start.templateSaved, undo: null } });
    },
    async cancelRead(): Promise<void> {
      await client.call('sheet.cancelRead', {});
      dispatch({ kind: 'reading-stopped', failure: null });
      dispatch({ kind: 'notice', notice: { text: words().start.cancelled, undo: null } });
    },

    openDraft,
    showReceipt: archive.showReceipt,
    /** A new draft from a delivery, to be put right and sent as a whole. */
    async correct(submissionId: string, told: string): Promise<void> {
      const draft = await client.call('correction.start', { submissionId });
      if (!draft.ok) return failed(draft.failure);
      dispatch({ kind: 'opened', draft: draft.value, ticket: null, submissions: [] });
      dispatch({ kind: 'notice', notice: { text: told, undo: null } });
    },
    async closeDraft(): Promise<void> {
      dispatch({ kind: 'closed', cards: await cards() });
    },
    async removeDraft({ draftId, name }: DraftCard): Promise<void> {
      const reply = await client.call('drafts.remove', { draftId });
      if (!reply.ok) return failed(reply.failure);
      dispatch({ kind: 'cards', cards: reply.value });
      dispatch({ kind: 'notice', notice: { text: words().start.removed(name), undo: { removedDraft: draftId } } });
    },
    async renameDraft(draftId: DraftId, name: string): Promise<boolean> {
      const reply = await client.call('drafts.rename', { draftId, name });
      if (reply.ok) dispatch({ kind: 'cards', cards: reply.value });
      else failed(reply.failure);
      return reply.ok;
    },
    async duplicateDraft({ draftId, name }: DraftCard): Promise<void> {
      const { copyOf, copied } = words().start;
      const reply = await client.call('drafts.duplicate', { draftId, name: copyOf(name).slice(0, LONGEST_DRAFT_NAME) });
      if (!reply.ok) return failed(reply.failure);
      dispatch({ kind: 'cards', cards: reply.value });
      dispatch({ kind: 'notice', notice: { text: copied(name), undo: null } });
    },
    async restoreDraft(draftId: DraftId): Promise<void> {
      const reply = await client.call('drafts.restore', { draftId });
      if (!reply.ok) return failed(reply.failure);
      dispatch({ kind: 'cards', cards: reply.value });
      dispatch({ kind: 'notice', notice: null });
    },

    /** One step for undo. True when it is safely kept. `told` is said afterwards, with a button to take it back. */
    /** Of the draft that it was typed in, which need not be open any more. */
    keepTyped: (draftId: DraftId, edit: UserEdit): Promise<boolean> =>
      change(() => client.call('draft.edit', { draftId, edits: [edit] }), draftId),
    async edit(edits: readonly UserEdit[], told?: string): Promise<boolean> {
      const kept = await change((draftId) => client.call('draft.edit', { draftId, edits: [...edits] }));
      if (kept && told !== undefined) dispatch({ kind: 'notice', notice: { text: told, undo: 'draft' } });
      return kept;
    },
    archive,
    rows: makeRowCommands(client, change),
    draftFile: makeDraftFileCommands({ client, dispatch, words, failed, show }),
    async undo(): Promise<void> {
      if (!current().work?.draft.canUndo) return;
      if (await change((draftId) => client.call('draft.undo', { draftId })))
        dispatch({ kind: 'notice', notice: { text: words().frame.undone, undo: null } });
    },
    async redo(): Promise<void> {
      if (!current().work?.draft.canRedo) return;
      if (await change((draftId) => client.call('draft.redo', { draftId })))
        dispatch({ kind: 'notice', notice: { text: words().frame.redone, undo: null } });
    },

    async saveProfile(profile: Profile): Promise<boolean> {
      const reply = await client.call('profiles.save', { profile });
      if (!reply.ok) failed(reply.failure);
      return reply.ok;
    },
    async removeProfile(profile: Profile): Promise<readonly Profile[] | undefined> {
      const reply = await client.call('profiles.remove', { id: profile.id });
      if (reply.ok)
        dispatch({ kind: 'notice', notice: { text: words().settings.profiles.removed(profile.name), undo: { removedProfile: profile } } });
      else failed(reply.failure);
      return reply.ok ? reply.value : undefined;
    },
    async restoreProfile(profile: Profile): Promise<void> {
      const reply = await client.call('profiles.save', { profile });
      if (!reply.ok) return failed(reply.failure);
      dispatch({ kind: 'notice', notice: null });
    },
    send: () => deliver(({ draftId, revision }) => client.call('delivery.send', { draftId, draftRevision: revision })),
    async cancelSending(submissionId: string): Promise<void> {
      const reply = await client.call('delivery.cancel', { submissionId });
      if (!reply.ok) failed(reply.failure);
    },
    /** Once, when the store is open: goes on with what was under way when the app last closed, and says so. */
    async resumeSending(): Promise<void> {
      const { resuming, resumed } = words().send;
      const tell = (text: string) => dispatch({ kind: 'notice', notice: { text, undo: null } });
      if (current().cards.some(({ stage }) => stage === 'unsure')) tell(resuming);
      const reply = await client.call('delivery.resume', {});
      if (!reply.ok) return failed(reply.failure);
      const [first] = reply.value;
      if (first === undefined) return;
      const left = reply.value.filter(({ state }) => state.kind === 'unsure').length;
      dispatch({ kind: 'cards', cards: await cards() });
      const shown = reply.value.find(({ head }) => head.draftId !== null && head.draftId === current().work?.draft.draftId);
      const draftId = shown?.head.draftId;
      const draft = draftId ? await client.call('drafts.open', { draftId }) : undefined;
      const all = draftId ? await client.call('delivery.ofDraft', { draftId }) : undefined;
      if (shown && draft?.ok && all?.ok) dispatch({ kind: 'sent', submission: shown, submissions: all.value, draft: draft.value });
      tell(resumed(reply.value.length - left, left));
    },
    retry: (submissionId: string) => deliver(() => client.call('delivery.retry', { submissionId })),

    saveSettings: async (settings: Partial<Settings>) => applied(await client.call('app.saveSettings', settings)),
    chooseEnvironment: async (environment: EnvironmentName) => applied(await client.call('app.chooseEnvironment', { environment })),
    choosePassphrase: async (passphrase: string) => applied(await client.call('store.choosePassphrase', { passphrase })),
    unlock: async (passphrase: string) => applied(await client.call('store.unlock', { passphrase })),
    unlockWithCode: async (code: string) => applied(await client.call('store.unlockWithCode', { code })),
    openAgain: async () => applied(await client.call('store.openAgain', {})),
    async recoveryCodeKept(): Promise<void> {
      if (!(await applied(await client.call('store.recoveryCodeKept', {})))) return;
      dispatch({ kind: 'go', place: 'sheet' });
      dispatch({ kind: 'notice', notice: { text: words().store.recovery.saved, undo: null } });
    },
  };
}
