/**
 * What a start can be told that would let somebody else answer for an authority, or write down what is said to it. Such a word gets into a
 * shortcut or a login script for another program's sake, and stays; none of them is obeyed here.
 */
import type { CommandLine } from 'electron';

const SWITCHES = [
  // Whoever answers is believed.
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  // The keys of every connection, or all that goes over it, tokens and bodies too, into a file.
  'ssl-key-log-file',
  'log-net-log',
  'net-log-capture-mode',
  // The page's own walls.
  'disable-web-security',
  'allow-running-insecure-content',
];
/** The first is Node's, which the app asks nothing through; the other is obeyed by Chromium as well. */
const VARIABLES = ['NODE_TLS_REJECT_UNAUTHORIZED', 'SSLKEYLOGFILE'];

/** Takes them away and gives their names. Only of use before the app is ready: the network's process starts then, and is told. */
export function ignoreWeakening(
  commandLine: Pick<CommandLine, 'hasSwitch' | 'removeSwitch'>,
  environment: Record<string, string | undefined>,
): string[] {
  const switches = SWITCHES.filter((name) => commandLine.hasSwitch(name));
  const variables = VARIABLES.filter((name) => environment[name] !== undefined);
  for (const name of switches) commandLine.removeSwitch(name);
  for (const name of variables) delete environment[name];
  return [...switches.map((name) => `--${name}`), ...variables];
}
