import { basename } from 'node:path';
import type { DraftEdit } from '../../../shared/core/draft/draft.ts';
import { editsOnceCoopIsNamed } from '../../../shared/core/draft/layout-of-coop.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import type { DraftCard } from '../../../shared/ipc/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../../drafts/open-store.ts';
import { layoutToRemember } from '../../drafts/remembered/remember-layout.ts';
import { cardOf } from '../../drafts/work/draft-view.ts';
import type { WorkingDraft } from '../../drafts/work/working-draft.ts';
import type { Handlers } from '../run-call.ts';
import { changeDraft } from './change-draft.ts';
import { type HandlerContext, shown } from './context.ts';

type DraftHandlers = Pick<
  Handlers,
  | 'drafts.list'
  | 'drafts.open'
  | 'drafts.remove'
  | 'drafts.restore'
  | 'drafts.duplicate'
  | 'drafts.rename'
  | 'draft.edit'
  | 'draft.undo'
  | 'draft.redo'
  | 'profiles.list'
  | 'profiles.save'
  | 'profiles.remove'
>;

export function draftHandlers(context: HandlerContext): DraftHandlers {
  const { desk } = context;

  const withStore = async <T>(use: (store: Store) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const opened = await desk.opened();
    return opened.ok ? use(opened.value.store) : opened;
  };
  const comparedAnew = async ({ open }: WorkingDraft, edits: readonly DraftEdit[]): Promise<DraftEdit[]> => {
    const opened = await desk.opened();
    return opened.ok ? editsOnceCoopIsNamed(open.draft, edits, opened.value.store.layouts.list()) : [];
  };
  /** A help for next year: that it can't be kept is no reason to say that the edit wasn't. */
  const rememberLayout = async ({ open }: WorkingDraft, edits: readonly DraftEdit[]) => {
    // The sample is nobody's list.
    if (open.draft.head.source.file === basename(context.samplePath)) return;
    const layout = layoutToRemember(open.draft, edits, context.clock.now().toISOString());
    if (layout !== undefined) await withStore(({ layouts }) => layouts.remember(layout));
  };
  /** The step may be the one that took the rows of the changed file. */
  const lookingAtFile = (act: (draft: WorkingDraft) => Promise<Result<void, Failure>>) => async (draft: WorkingDraft) => {
    const done = await act(draft);
    if (done.ok) context.liveFile.lookAgain(draft);
    return done;
  };
  const listed = () => withStore((store) => listCards(context, store));

  return {
    'drafts.list': listed,
    async 'drafts.open'({ draftId }) {
      const draft = await desk.draft(draftId);
      if (!draft.ok) return draft;
      context.liveFile.follow(draft.value);
      return shown(context, draft.value);
    },
    async 'drafts.remove'({ draftId }) {
      await desk.closeDraft(draftId);
      const removed = await withStore(({ drafts }) => drafts.remove(draftId));
      return removed.ok ? listed() : removed;
    },
    async 'drafts.restore'({ draftId }) {
      const restored = await withStore(({ drafts }) => drafts.restore(draftId));
      return restored.ok ? listed() : restored;
    },
    async 'drafts.duplicate'({ draftId, name }) {
      const head = { id: context.newUuid(), createdAt: context.clock.now().toISOString() };
      const copy = await withStore(({ drafts }) => drafts.duplicate(draftId, head, name));
      if (!copy.ok) return copy;
      await copy.value.close();
      return listed();
    },
    /** Also of a draft that was delivered: its name is the user's own, and no part of what was sent. */
    async 'drafts.rename'({ draftId, name }) {
      const draft = await desk.draft(draftId);
      if (!draft.ok) return draft;
      const renamed = await draft.value.open.append({ kind: 'rename', name });
      return renamed.ok ? listed() : renamed;
    },
    'draft.edit': ({ draftId, edits }) =>
      changeDraft(context, draftId, async (draft) => {
        // Whose list it is may be said here for the first time: how that co-op's last one stood is looked up before this one is remembered.
        const kept = await draft.edit([...edits, ...(await comparedAnew(draft, edits))]);
        if (kept.ok) await rememberLayout(draft, edits);
        return kept;
      }),
    'draft.undo': ({ draftId }) =>
      changeDraft(
        context,
        draftId,
        lookingAtFile((draft) => draft.undo()),
      ),
    'draft.redo': ({ draftId }) =>
      changeDraft(
        context,
        draftId,
        lookingAtFile((draft) => draft.redo()),
      ),
    'profiles.list': () => withStore(async ({ profiles }) => ok(profiles.list())),
    'profiles.remove': ({ id }) => withStore(({ profiles }) => profiles.remove(id)),
    'profiles.save': ({ profile }) => withStore(({ profiles }) => profiles.save(profile)),
  };
}

async function listCards({ desk }: HandlerContext, { drafts }: Store): Promise<Result<DraftCard[], Failure>> {
  const listings = await drafts.list();
  if (!listings.ok) return listings;
  const cards = listings.value.map(async (listing) => cardOf(listing, await desk.submissionsOf(listing.draftId)));
  return ok(await Promise.all(cards));
}
