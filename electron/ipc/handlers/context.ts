/** What the handlers work with. Made once, at start. */
import type { AccessPlace } from '../../../shared/core/access/access.ts';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { osloDate } from '../../../shared/core/oslo-time.ts';
import type { EventData, EventName } from '../../../shared/ipc/events.ts';
import type { BlockerView, DraftView, MenuOffer } from '../../../shared/ipc/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ChecklistWatch } from '../../access/checklist/checklist-watch.ts';
import type { LateKeyRing } from '../../access/key-ring-when-needed.ts';
import type { Machine } from '../../app/diagnostics.ts';
import type { ProxyDoor } from '../../app/proxy-door.ts';
import type { Updates } from '../../app/updates/updates.ts';
import type { AccessProvider } from '../../desk/access.ts';
import type { Desk } from '../../desk/desk.ts';
import type { SettingsStore } from '../../drafts/remembered/settings-store.ts';
import { draftView } from '../../drafts/work/draft-view.ts';
import type { LiveFile } from '../../drafts/work/live-file.ts';
import type { WorkingDraft } from '../../drafts/work/working-draft.ts';
import type { Tickets } from '../../files/tickets.ts';
import type { Clock, HttpFetch, NewUuid } from '../../ports.ts';
import type { SheetReader } from '../../sheet/sheet-reader.ts';

export interface HandlerContext {
  readonly desk: Desk;
  readonly settings: SettingsStore;
  readonly tickets: Tickets;
  readonly reader: SheetReader;
  readonly liveFile: LiveFile;
  readonly access: AccessProvider;
  readonly keys: LateKeyRing;
  readonly updates: Updates;
  readonly proxy: ProxyDoor;
  readonly fetch: HttpFetch;
  readonly makeWatch: (look: (place: AccessPlace) => Promise<boolean>) => ChecklistWatch;
  /** Opens an address in the user's browser or mail program; false when there is none. */
  readonly browser: (url: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly newUuid: NewUuid;
  readonly versions: { readonly app: string; readonly electron: string; readonly practiceOnly: boolean };
  /** Whether this machine has a network at all; practice needs none. */
  readonly isOnline: () => boolean;
  readonly samplePath: string;
  readonly licencesPath: string;
  readonly machine: () => Machine;
  /** The system's own "open file" dialog; undefined when the user thought better of it. */
  readonly pickFile: () => Promise<string | undefined>;
  /** The same for certificate files. */
  readonly pickKeyFile: () => Promise<string | undefined>;
  /** The same for receipts, and for what is saved with them. */
  readonly pickReceiptFile: () => Promise<string | undefined>;
  /** What stands on the page, as a tagged PDF for paper of size A4. */
  readonly pageAsPdf: () => Promise<Buffer>;
  /** The system's own "save as" dialog; false when the user thought better of it. Rejects with a `DiskError` when the disk refuses. */
  readonly saveFile: (suggestedName: string, bytes: Buffer) => Promise<boolean>;
  /** Files from outside the window that wait to be opened; none of them waits any longer. */
  readonly takeHandedFiles: () => string[];
  /** Puts text on the system's clipboard. */
  readonly copyText: (text: string) => void;
  readonly emit: <N extends EventName>(name: N, data: EventData<N>) => void;
  /** Told after language or theme changed. */
  readonly applySettings: () => void;
  readonly offerInMenu: (offer: MenuOffer) => void;
}

/** What those need that only read and change drafts. */
export interface DraftContext {
  readonly desk: Pick<Desk, 'draft' | 'submissionsOf' | 'unsettledBefore'>;
  readonly clock: Clock;
  readonly copyText: HandlerContext['copyText'];
}

export function today({ clock }: Pick<HandlerContext, 'clock'>): string {
  return osloDate(clock.now());
}

/** The view of a draft after something happened to it; `since` is the revision before. */
export async function shown(context: DraftContext, draft: WorkingDraft, since?: number): Promise<Result<DraftView, Failure>> {
  const submissions = await context.desk.submissionsOf(draft.open.draft.head.id);
  await draft.checked();
  const earlier = await context.desk.unsettledBefore(draft.open.draft);
  const view = draftView(draft, submissions, today(context), since);
  return ok(earlier === undefined ? view : { ...view, blockers: [...view.blockers, earlierUnsettled(earlier)] });
}

function earlierUnsettled({ head }: Submission): BlockerView {
  const { submissionId, draftId, environmentName, createdAt: at } = head;
  return { kind: 'earlier-unsettled', submissionId, draftId, environmentName, at };
}
