import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly command: string;
  readonly systemCallsAreFiltered: boolean;
}

/** The processes that a process started, whichever way round; a renderer is a grandchild. */
export function commandsBelow(pid: number): Omit<Process, 'pid'>[] {
  return processesBelow(pid).map(({ command, systemCallsAreFiltered }) => ({ command, systemCallsAreFiltered }));
}

/** Chromium's graphics process below this one; undefined while it is being started anew. */
export function graphicsProcessOf(pid: number): number | undefined {
  return processesBelow(pid).find(({ command }) => command.includes('--type=gpu-process'))?.pid;
}

/** The app's own process, by the data folder that it was given, whoever started it. */
export function mainProcessOn(dataDirectory: string): Pick<Process, 'pid' | 'command'> | undefined {
  return everyProcess().find(({ command }) => command.includes(`--user-data-dir=${dataDirectory} `) && !command.includes('--type='));
}

function processesBelow(pid: number): Process[] {
  const below = new Set([pid]);
  const found: Process[] = [];
  for (const { parent, ...child } of everyProcess()) {
    if (!below.has(parent)) continue;
    below.add(child.pid);
    found.push(child);
  }
  return found;
}

function everyProcess(): (Process & { readonly parent: number })[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const status = processFile(name, 'status');
      return {
        pid: Number(name),
        parent: Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]),
        command: processFile(name, 'cmdline').replaceAll('\0', ' '),
        systemCallsAreFiltered: /^Seccomp:\s+2$/m.test(status),
      };
    })
    .sort((a, b) => a.pid - b.pid);
}

/** Empty for a process that has gone meanwhile. */
function processFile(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
