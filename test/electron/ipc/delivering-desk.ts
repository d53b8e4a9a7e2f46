/** Main's handlers of delivering over a real store and real authorities, without Electron: the calls as the page makes them. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Access } from '../../../electron/delivery/send/deliver.ts';
import type { AccessProvider } from '../../../electron/desk/access.ts';
import { Desk } from '../../../electron/desk/desk.ts';
import { openSettings } from '../../../electron/drafts/remembered/settings-store.ts';
import type { HandlerContext } from '../../../electron/ipc/handlers/context.ts';
import { correctionHandlers } from '../../../electron/ipc/handlers/correction-handlers.ts';
import { deliveryHandlers } from '../../../electron/ipc/handlers/delivery-handlers.ts';
import { ledgerHandlers } from '../../../electron/ipc/handlers/ledger-handlers.ts';
import { nilHandlers } from '../../../electron/ipc/handlers/nil-handlers.ts';
import { startPractice } from '../../../electron/practice/start-practice.ts';
import type { EnvironmentName } from '../../../shared/core/access/environment.ts';
import type { DraftEdit } from '../../../shared/core/draft/draft.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { MemorySecrets } from '../access/keychain/memory-secrets.ts';
import { CO_OP, draftOf, type ReadyWish } from '../delivery/make-ready.ts';
import { tempFolder } from '../files/temp-folder.ts';

const clock = { now: () => new Date() };

export async function startDeliveringDesk() {
  const folder = await tempFolder();
  const practice = await startPractice({ directory: null, clock });
  const { identity } = await practice.identityFor(CO_OP);
  const settings = await openSettings({ path: join(folder, 'settings.json'), clock });
  let isOnline = true;

  /** Every environment is served by the practice authorities here; the app alone knows the difference. */
  async function accessFor(environment: string): Promise<Result<Access, Failure>> {
    const served = { ...practice.environment, name: environment };
    return ok({ environment: served, clientId: practice.clientId, signer: identity, systembrukerOrganisasjonsnummer: CO_OP });
  }
  const access = { accessFor, practice: async () => practice } as Partial<AccessProvider> as AccessProvider;
  const secrets = new MemorySecrets();
  const openDesk = (mayAsk: Promise<void>): Desk =>
    new Desk({
      storeDirectory: join(folder, 'store'),
      sessionDirectory: join(folder, 'session'),
      secrets,
      fetch,
      clock,
      newUuid: randomUUID,
      accessFor: ({ environmentName }) => accessFor(environmentName),
      onReceiptChanged: () => undefined,
      mayAsk,
    });
  const desk = openDesk(new Promise(() => undefined));
  onTestFinished(async () => {
    await desk.close();
    await practice.close();
  });
  const machine = () => ({ versions: {}, platform: 'linux', release: '6', architecture: 'x64', locale: 'nb', screens: [], log: [] });
  // What the handlers of delivering don't use isn't there.
  const context = {
    desk,
    settings,
    access,
    clock,
    newUuid: randomUUID,
    versions: { app: '1.2.3', electron: '45.0.0', practiceOnly: false },
    isOnline: () => isOnline,
    machine,
    emit: () => undefined,
  } as Partial<HandlerContext> as HandlerContext;

  return {
    practice,
    calls: { ...deliveryHandlers(context), ...correctionHandlers(context), ...ledgerHandlers(context), ...nilHandlers(context) },
    settings,
    /** Plugs the network in, or pulls it out. */
    plug(plugged: boolean) {
      isOnline = plugged;
    },
    desk,
    /** The app is started anew; `mayAsk`: something is on its screen. */
    async restart(mayAsk: Promise<void>): Promise<Desk> {
      await desk.close();
      const next = openDesk(mayAsk);
      onTestFinished(() => next.close());
      return next;
    },
    /** A draft that is ready, as the screens leave it. */
    async newDraft(environment: EnvironmentName, wish: ReadyWish = {}): Promise<string> {
      const opened = value(await desk.opened());
      const { head, sheet, state } = draftOf(wish);
      const created = value(await opened.store.drafts.create({ ...head, id: randomUUID(), environment }, sheet));
      const draft = desk.keepOpen(created);
      value(await draft.edit([{ kind: 'set-oppgavegiver', name: state.oppgavegiverName, oppgavegiver: state.oppgavegiver }]));
      value(await draft.edit([{ kind: 'confirm-payments', confirmed: true }]));
      return created.draft.head.id;
    },
    async edit(draftId: string, ...edits: DraftEdit[]): Promise<void> {
      value(await value(await desk.draft(draftId)).edit(edits));
    },
    async revision(draftId: string): Promise<number> {
      return value(await desk.draft(draftId)).open.revision;
    },
  };
}
export type DeliveringDesk = Awaited<ReturnType<typeof startDeliveringDesk>>;

export function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
