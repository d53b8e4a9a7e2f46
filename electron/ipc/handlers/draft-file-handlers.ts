import { readFile, stat } from 'node:fs/promises';
import { draftFileName } from '../../../shared/core/draft/draft-file.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { decodeHandover, encodeHandover, LARGEST_HANDOVER_BYTES } from '../../drafts/store/handover-file.ts';
import { diskResult } from '../../files/disk-error.ts';
import type { Handlers } from '../run-call.ts';
import { type HandlerContext, shown } from './context.ts';

type DraftFileHandlers = Pick<Handlers, 'drafts.saveFile' | 'drafts.openFile'>;

export function draftFileHandlers(context: HandlerContext): DraftFileHandlers {
  const { desk, tickets } = context;

  return {
    /**
     * Not of what was delivered, or may have been: on another machine it would look as if it never had been. Nor of a correction, which
     * belongs to the receipt that stays here.
     */
    async 'drafts.saveFile'({ draftId, passphrase }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const draft = await desk.draft(draftId);
      if (!draft.ok) return draft;
      const { head, state } = draft.value.open.draft;
      const sent = (await desk.submissionsOf(draftId)).some(({ state: { kind } }) => kind !== 'refused' && kind !== 'no-access');
      if (sent || head.corrects !== undefined) return fail(failure('HANDOVER_NOT_OF_SENT'));
      const whole = await opened.value.store.drafts.whole(draftId);
      if (!whole.ok) return whole;
      const bytes = await encodeHandover(whole.value, passphrase);
      const saved = await diskResult(async () => ok(await context.saveFile(draftFileName(state.name ?? head.source.file), bytes)));
      return saved.ok ? saved : fail(failure('FILE_NOT_WRITABLE', {}, true));
    },
    /** Always a new draft: opening the same file twice never changes what the first one has become. */
    async 'drafts.openFile'({ ticket, passphrase }) {
      const path = tickets.redeem(ticket);
      if (path === undefined) return fail(failure('TICKET_UNKNOWN'));
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const bytes = await readLimited(path);
      if (!bytes.ok) return bytes;
      const decoded = await decodeHandover(bytes.value, passphrase);
      if (!decoded.ok) return decoded;
      const head = { id: context.newUuid(), createdAt: context.clock.now().toISOString() };
      const draft = await opened.value.store.drafts.adopt(decoded.value, head);
      return draft.ok ? shown(context, desk.keepOpen(draft.value)) : draft;
    },
  };
}

async function readLimited(path: string): Promise<Result<Buffer, Failure>> {
  try {
    const { size } = await stat(path);
    return size > LARGEST_HANDOVER_BYTES ? fail(failure('HANDOVER_NOT_READABLE')) : ok(await readFile(path));
  } catch {
    return fail(failure('FILE_NOT_READABLE'));
  }
}
