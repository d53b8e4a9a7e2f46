import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a process started, whichever way round; a renderer is a grandchild. */
export function commandsBelow(pid: number): { command: string; systemCallsAreFiltered: boolean }[] {
  const below = new Set([pid]);
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), status: processFile(name, 'status') }))
    .sort((a, b) => a.pid - b.pid);
  const found: { command: string; systemCallsAreFiltered: boolean }[] = [];
  for (const { pid: child, status } of parents) {
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]);
    if (!below.has(parent)) continue;
    below.add(child);
    const command = processFile(String(child), 'cmdline').replaceAll('\0', ' ');
    found.push({ command, systemCallsAreFiltered: /^Seccomp:\s+2$/m.test(status) });
  }
  return found;
}

/** Empty for a process that has gone meanwhile. */
function processFile(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
