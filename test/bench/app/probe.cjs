// Loaded into main before the app (`electron -r`): says on standard output when the first screen is usable and which scripts it took,
// then how much memory all processes have when nothing happens, and ends the app. No debugger is attached: it would be measured too.
const { readdirSync, readFileSync } = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');
const { app } = require('electron');

const IDLE_MS = Number(process.env.KUNDEUTBYTTE_BENCH_IDLE_MS);

// The page says by data-ready="true" that its first screen is usable; two frames later it has also been painted.
const USABLE = `new Promise((usable) => {
  const root = document.documentElement;
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => usable()));
  if (root.dataset.ready === 'true') return painted();
  const observer = new MutationObserver(() => {
    if (root.dataset.ready !== 'true') return;
    observer.disconnect();
    painted();
  });
  observer.observe(root, { attributeFilter: ['data-ready'] });
})`;

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((resolve) => {
    window.once('show', resolve);
  });
  const scripts = [];
  window.webContents.session.webRequest.onCompleted(({ url, resourceType }) => {
    if (resourceType === 'script') scripts.push(url);
  });
  window.webContents.once('dom-ready', () => void measure(window, shown, scripts));
});

async function measure(window, shown, scripts) {
  await Promise.all([window.webContents.executeJavaScript(USABLE), shown]);
  const usable = { usableAt: Date.now(), scripts: [...scripts] };
  await sleep(IDLE_MS);
  process.stdout.write(`${JSON.stringify({ ...usable, memoryBytes: memoryOfAllProcesses() })}\n`, () => app.exit(0));
}

/** Pages that several processes share count once (PSS); where the system doesn't tell, each process's working set. */
function memoryOfAllProcesses() {
  if (process.platform === 'linux') return processTree(process.pid).reduce((sum, pid) => sum + pss(pid), 0);
  return app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0);
}

function pss(pid) {
  let rollup;
  try {
    rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  } catch {
    return 0; // ended while we looked
  }
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  if (kilobytes === undefined) throw new Error('smaps_rollup has no Pss line');
  return Number(kilobytes) * 1024;
}

function processTree(root) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // "pid (name) state ppid …"; the name may have spaces and brackets in it.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
      } catch {
        return []; // ended while we looked
      }
    });
  const tree = [root];
  for (let at = 0; at < tree.length; at++) tree.push(...parents.filter(([, parent]) => parent === tree[at]).map(([pid]) => pid));
  return tree;
}
