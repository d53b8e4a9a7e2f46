/** What somebody who helps needs to know about this machine and this app. No name, number, amount, path or file name. */
import type { AppState } from '../../shared/ipc/views.ts';

export interface Machine {
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly release: string;
  readonly architecture: string;
  readonly locale: string;
  /** Of each screen: size in pixels of the system, and scale. */
  readonly screens: readonly string[];
  /** The newest lines of the log, oldest first. */
  readonly log: readonly string[];
}

export function diagnosticsText(state: AppState, machine: Machine, now: Date): string {
  const { store } = state;
  const facts: readonly (readonly [string, string])[] = [
    ['Kundeutbytte', state.version],
    ['Electron', `${state.electron}${state.practiceOnly ? ' (practice only)' : ''}`],
    ['Chromium', machine.versions.chrome ?? ''],
    ['Node', machine.versions.node ?? ''],
    ['System', `${machine.platform} ${machine.release} ${machine.architecture}`],
    ['Locale', machine.locale],
    ['Screens', machine.screens.join(', ')],
    ['Language, theme', `${state.settings.language}, ${state.settings.theme}`],
    ['Environment', state.environment],
    ['Store', store.kind === 'open' ? `open by ${store.by}` : store.kind],
    ['Time', now.toISOString()],
  ];
  return `${facts.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${machine.log.join('\n')}\n`;
}
