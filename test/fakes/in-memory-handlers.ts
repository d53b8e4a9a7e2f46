/** What main does, without disk, keychain or network: real drafts and real checks over sheets that the test gives. */
import { randomUUID } from 'node:crypto';
import { OpenDraft } from '../../electron/drafts/store/open-draft.ts';
import { draftView } from '../../electron/drafts/work/draft-view.ts';
import { WorkingDraft } from '../../electron/drafts/work/working-draft.ts';
import type { DraftContext } from '../../electron/ipc/handlers/context.ts';
import { liveHandlers } from '../../electron/ipc/handlers/live-handlers.ts';
import { rowHandlers } from '../../electron/ipc/handlers/row-handlers.ts';
import type { Handlers } from '../../electron/ipc/run-call.ts';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { Profile } from '../../shared/core/draft/oppgavegiver.ts';
import { makeRecoveryCode } from '../../shared/core/draft/recovery-code.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { Sheet } from '../../shared/core/sheet/sheet.ts';
import type { EventData, EventName } from '../../shared/ipc/events.ts';
import type { UpdatesView } from '../../shared/ipc/update-views.ts';
import type { AppState } from '../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { inMemoryAccess } from './in-memory-access.ts';
import { cardOf, deliveredFrom, draftOver } from './in-memory-drafts.ts';
import { type InMemoryKeys, inMemoryKeys } from './in-memory-keys.ts';
import { inMemoryLedger } from './in-memory-ledger.ts';
import { messySheet } from './sheets.ts';

export interface InMemoryOptions {
  /** Over the state of a fresh practice install on 23 January 2026. */
  readonly app?: Partial<AppState>;
  /** What any picked file holds. */
  readonly sheet?: Sheet;
  /** What the same file holds when it is read again. */
  readonly changedSheet?: Sheet;
  readonly otherSheets?: readonly string[];
  readonly now?: Date;
  readonly keys?: InMemoryKeys;
  /** Told what is put on the clipboard. */
  readonly copyText?: (text: string) => void;
}

/** Any random signs will do; this one is always the same. */
export const RECOVERY_CODE = makeRecoveryCode(() => 7);

const NO_UPDATES: UpdatesView = { state: { kind: 'impossible', why: 'from-source' }, wait: null };

type Emit = <N extends EventName>(name: N, data: EventData<N>) => void;

export function inMemoryHandlers(emit: Emit, options: InMemoryOptions): Handlers {
  const { sheet = messySheet(), otherSheets = [], now = new Date('2026-01-23T13:02:00Z') } = options;
  const clock = { now: () => now };
  let app: AppState = {
    version: '0.1.0',
    electron: '45.4.1',
    practiceOnly: false,
    environment: 'practice',
    settings: { language: 'nb', theme: 'system' },
    store: { kind: 'open', by: 'keychain' },
    today: '2026-01-23',
    ...options.app,
  };
  const drafts = new Map<string, WorkingDraft>();
  const desk: DraftContext['desk'] = {
    draft: async (draftId) => known(draftId),
    submissionsOf: async (draftId) => ofDraft(draftId),
    unsettledBefore: async () => undefined,
  };
  const removed = new Set<string>();
  const submissions: Submission[] = [];
  let profiles: readonly Profile[] = [];

  const ofDraft = (draftId: string) => submissions.filter(({ head }) => head.draftId === draftId);
  const viewOf = (draft: WorkingDraft, since?: number) => ok(draftView(draft, ofDraft(draft.open.draft.head.id), app.today, since));
  const found = (submissionId: string): Result<Submission, Failure> => {
    const submission = submissions.find(({ head }) => head.submissionId === submissionId);
    return submission ? ok(submission) : fail(failure('SUBMISSION_NOT_FOUND'));
  };
  const known = (draftId: string): Result<WorkingDraft, Failure> => {
    const draft = drafts.get(draftId);
    return draft ? ok(draft) : fail(failure('DRAFT_NOT_FOUND'));
  };
  const openDraft: Handlers['drafts.open'] = async ({ draftId }) => {
    const draft = known(draftId);
    return draft.ok ? viewOf(draft.value) : draft;
  };
  const change = async (draftId: string, act: (draft: WorkingDraft) => Promise<Result<void, Failure>>) => {
    const draft = known(draftId);
    if (!draft.ok) return draft;
    const since = draft.value.open.revision;
    const done = await act(draft.value);
    return done.ok ? viewOf(draft.value, since) : done;
  };
  const cards = () => ok([...drafts.values()].map((draft) => cardOf(draft, ofDraft(draft.open.draft.head.id), removed, app.today)));
  const settled = (next: Partial<AppState>) => {
    app = { ...app, ...next };
    return ok(app);
  };

  const imported = (source: Parameters<typeof draftOver>[2]) => {
    const draft = draftOver(sheet, app, source);
    const log = { damage: null, append: async () => undefined };
    const open = new OpenDraft({
      draft,
      revision: 0,
      savedAt: now.toISOString(),
      log,
      clock,
      keepSheet: async () => undefined,
      onClose: async () => undefined,
    });
    const working = new WorkingDraft(open);
    drafts.set(draft.head.id, working);
    return viewOf(working);
  };

  return {
    'app.state': async () => ok(app),
    'app.language': async () => ok(app.settings.language),
    'app.saveSettings': async ({ language = app.settings.language, theme = app.settings.theme, nilReturn = app.settings.nilReturn }) =>
      settled({ settings: { language, theme, ...(nilReturn && { nilReturn }) } }),
    'app.chooseEnvironment': async ({ environment }) =>
      environment === 'practice' ? settled({ environment }) : fail(failure('ENVIRONMENT_NOT_SET_UP', { environment })),
    'store.choosePassphrase': async () => settled({ store: { kind: 'open', by: 'passphrase' } }),
    'store.openAgain': async () => ok(app),
    'store.recoveryCode': async () => ok({ code: RECOVERY_CODE }),
    'store.recoveryCodeKept': async () => settled({ store: { kind: 'open', by: 'keychain', recoveryCode: 'kept' } }),
    'store.unlockWithCode': async ({ code }) =>
      code === RECOVERY_CODE
        ? settled({ store: { kind: 'open', by: 'keychain', recoveryCode: 'kept' } })
        : fail(failure('RECOVERY_CODE_WRONG')),
    'store.unlock': async ({ passphrase }) =>
      passphrase === 'riktig hest batteri stift'
        ? settled({ store: { kind: 'open', by: 'passphrase' } })
        : fail(failure('STORE_WRONG_PASSPHRASE')),

    'app.offerInMenu': async () => ok({}),
    'app.diagnostics': async () => ok('Kundeutbytte: 0.1.0\n'),
    'app.licences': async () => ok('react 19 (MIT)\n'),
    'sheet.handedOver': async () => ok([]),
    'sheet.pick': async () => ok({ ticket: randomUUID(), name: 'Medlemmer 2025.xlsx', bytes: 48_213 }),
    'sheet.saveTemplate': async () => ok(true),
    'sheet.sample': async () => ok({ ticket: randomUUID(), name: 'Eksempelark.xlsx', bytes: 12_480 }),
    async 'sheet.read'({ ticket, sheet: wanted }) {
      emit('sheet.progress', { ticket, step: 'reading' });
      return imported({ sheet: wanted ?? sheet.name, otherSheets, now });
    },
    'sheet.paste': async () => imported({ sheet: 'Limt inn', otherSheets: [], now }),
    'sheet.cancelRead': async () => ok({}),

    'drafts.list': async () => cards(),
    'drafts.open': openDraft,
    'drafts.remove': async ({ draftId }) => {
      removed.add(draftId);
      return cards();
    },
    'drafts.restore': async ({ draftId }) => {
      removed.delete(draftId);
      return cards();
    },
    'drafts.duplicate': async () => cards(),
    'proxy.wants': async () => ok(null),
    'proxy.signIn': async () => fail(failure('PROXY_NOT_OPENED')),
    'proxy.known': async () => ok(null),
    'proxy.forget': async () => ok({}),
    'updates.state': async () => ok(NO_UPDATES),
    'updates.look': async () => ok(NO_UPDATES),
    'updates.download': async () => ok(NO_UPDATES),
    'updates.install': async () => ok(NO_UPDATES),
    'drafts.saveFile': async () => ok(true),
    'drafts.openFile': async () => fail(failure('HANDOVER_WRONG_PASSPHRASE')),
    'drafts.rename': async ({ draftId, name }) => {
      const draft = known(draftId);
      if (!draft.ok) return draft;
      await draft.value.open.append({ kind: 'rename', name });
      return cards();
    },
    'draft.edit': ({ draftId, edits }) => change(draftId, (draft) => draft.edit(edits)),
    'draft.undo': ({ draftId }) => change(draftId, (draft) => draft.undo()),
    'draft.redo': ({ draftId }) => change(draftId, (draft) => draft.redo()),
    ...rowHandlers({
      desk,
      clock,
      copyText: options.copyText ?? (() => undefined),
    }),
    ...liveHandlers({
      desk,
      clock,
      copyText: () => undefined,
      reader: {
        read: async () => ok({ sheet: options.changedSheet ?? sheet, otherSheets: [], sha256: 'b'.repeat(64) }),
        readPasted: async () => fail(failure('READ_CANCELLED')),
      },
      liveFile: { follow: () => undefined, lookAgain: () => undefined, close: () => undefined },
    }),
    'draft.previewCorrected': async () => ok({ corrected: 1, formulas: 0, comments: 2, losses: [] }),
    'draft.saveCorrected': async () => ok({ saved: true }),
    'profiles.list': async () => ok([...profiles]),
    'profiles.remove': async ({ id }) => {
      profiles = profiles.filter((each) => each.id !== id);
      return ok([...profiles]);
    },
    'profiles.save': async ({ profile }) => {
      profiles = [...profiles.filter(({ id }) => id !== profile.id), profile];
      return ok([...profiles]);
    },

    ...inMemoryAccess(() => profiles, clock.now),

    ...inMemoryKeys(options.keys ?? {}, now),

    'delivery.send': async ({ draftId, draftRevision }) => {
      const draft = known(draftId);
      if (!draft.ok) return draft;
      const submission = deliveredFrom(draft.value, app.today, now);
      if (submission === undefined || draft.value.open.revision !== draftRevision) return fail(failure('NOT_READY', { blockers: 1 }));
      submissions.push(submission);
      return ok(submission);
    },
    'delivery.retry': async ({ submissionId }) => found(submissionId),
    'delivery.cancel': async () => ok({}),
    'delivery.show': async ({ submissionId }) => found(submissionId),
    'delivery.giveUp': async ({ submissionId }) => found(submissionId),
    'delivery.withdraw': async () => ok({}),
    'nil.show': async () => ok({ against: null, tested: null }),
    'nil.send': async () => fail(failure('NIL_NOT_TESTED')),
    'practice.play': async ({ faults }) => ok(faults),
    'practice.waiting': async () => ok([]),
    'practice.reset': async () => ok([]),
    'delivery.resume': async () => ok([]),
    'delivery.ofDraft': async ({ draftId }) => ok(ofDraft(draftId)),
    ...inMemoryLedger(submissions, openDraft),
  };
}
