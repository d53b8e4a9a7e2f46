import { readFile } from 'node:fs/promises';
import { parseRecoveryCode } from '../../../shared/core/draft/recovery-code.ts';
import { failure } from '../../../shared/core/failure.ts';
import type { AppState } from '../../../shared/ipc/views.ts';
import { fail, ok } from '../../../shared/result.ts';
import { diagnosticsText } from '../../app/diagnostics.ts';
import type { Handlers } from '../run-call.ts';
import { type HandlerContext, today } from './context.ts';

type AppHandlers = Pick<
  Handlers,
  | 'app.diagnostics'
  | 'app.offerInMenu'
  | 'app.language'
  | 'app.licences'
  | 'app.state'
  | 'app.saveSettings'
  | 'app.chooseEnvironment'
  | 'store.choosePassphrase'
  | 'store.unlock'
  | 'store.unlockWithCode'
  | 'store.openAgain'
  | 'store.recoveryCode'
  | 'store.recoveryCodeKept'
>;

export function appHandlers(context: HandlerContext): AppHandlers {
  const { desk, settings, versions } = context;
  const state = async () => ok(await appState(context));

  return {
    'app.state': state,
    'app.language': async () => ok(settings.current.settings.language),
    async 'app.offerInMenu'(offer) {
      context.offerInMenu(offer);
      return ok({});
    },
    'app.diagnostics': async () => ok(diagnosticsText(await appState(context), context.machine(), context.clock.now())),
    'app.licences': async () => ok(await readFile(context.licencesPath, 'utf8')),
    async 'app.saveSettings'(changes) {
      const before = settings.current.settings;
      const { language = before.language, theme = before.theme, nilReturn = before.nilReturn } = changes;
      const saved = await settings.save({ settings: { language, theme, ...(nilReturn && { nilReturn }) } });
      if (!saved.ok) return saved;
      context.applySettings();
      return state();
    },
    async 'app.chooseEnvironment'({ environment }) {
      if (environment !== 'practice' && versions.practiceOnly)
        return fail(failure('RUNTIME_PRACTICE_ONLY', { electron: versions.electron }));
      if (environment !== 'practice') {
        const opened = await desk.opened();
        if (!opened.ok) return opened;
        const isBegun = opened.value.checklists
          .list()
          .some(({ place, choices }) => place.environment === environment && choices.clientId !== null);
        if (!isBegun) return fail(failure('ENVIRONMENT_NOT_SET_UP', { environment }));
      }
      const saved = await settings.save({ environment });
      return saved.ok ? state() : saved;
    },
    async 'store.choosePassphrase'({ passphrase }) {
      const kept = await desk.keepUnder(passphrase);
      return kept.ok ? state() : kept;
    },
    async 'store.unlockWithCode'({ code }) {
      const parsed = parseRecoveryCode(code);
      if (!parsed.ok) return fail(failure('RECOVERY_CODE_MISTYPED'));
      const unlocked = await desk.unlock({ recoveryCode: parsed.value });
      return unlocked.ok ? state() : unlocked;
    },
    async 'store.openAgain'() {
      await desk.openAgain();
      return state();
    },
    async 'store.recoveryCode'() {
      const code = await desk.recoveryCode();
      return code.ok ? ok({ code: code.value }) : code;
    },
    async 'store.recoveryCodeKept'() {
      const kept = await desk.recoveryCodeKept();
      return kept.ok ? state() : kept;
    },
    async 'store.unlock'({ passphrase }) {
      const unlocked = await desk.unlock({ passphrase });
      return unlocked.ok ? state() : unlocked;
    },
  };
}

async function appState(context: HandlerContext): Promise<AppState> {
  const { desk, settings, versions } = context;
  return {
    version: versions.app,
    electron: versions.electron,
    practiceOnly: versions.practiceOnly,
    environment: settings.current.environment,
    settings: settings.current.settings,
    store: await desk.state(),
    setAside: await whatWasSetAside(context),
    today: today(context),
  };
}

async function whatWasSetAside({ desk, settings }: HandlerContext): Promise<NonNullable<AppState['setAside']>> {
  const opened = await desk.opened();
  const profiles = opened.ok && opened.value.store.profiles.setAside !== null;
  return [...(settings.setAside === null ? [] : (['settings'] as const)), ...(profiles ? (['profiles'] as const) : [])];
}
