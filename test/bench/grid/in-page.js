// Runs in the app's page: the peer grid, the scrolling of either grid, and the clocks that only the page has. Put there as text, because
// what the compiler adds to a function doesn't exist in the page.
(() => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const realGrid = () => document.querySelector('[role="grid"]');

  /**
   * The peer: rows recycled by hand over data that lie in memory. Each row is a copy of one of the app's own, so both draw the same elements
   * in the same styles, and as many of them.
   */
  function makePeer(rows) {
    const real = realGrid();
    const height = real.querySelector('[role="row"]').getBoundingClientRect().height;
    const template = real.querySelector('[role="row"][aria-rowindex="2"]');
    const grid = real.cloneNode(false);
    grid.removeAttribute('role');
    const body = document.createElement('div');
    body.className = template.parentElement.className;
    body.style.height = `${rows.length * height}px`;
    const pool = real.querySelectorAll('[role="row"]').length;
    const kept = Array.from({ length: pool }, () => {
      const row = template.cloneNode(true);
      for (const cell of row.querySelectorAll('[id]')) cell.removeAttribute('id');
      body.append(row);
      return { row, cells: [...row.children].map((cell) => cell.querySelector('span') ?? cell), index: -1 };
    });
    const overscan = 8;
    const draw = () => {
      const first = Math.max(0, Math.floor(grid.scrollTop / height) - overscan);
      for (let index = first; index < Math.min(rows.length, first + pool); index++) {
        const slot = kept[index % pool];
        if (slot.index === index) continue;
        slot.index = index;
        slot.row.style.transform = `translateY(${index * height}px)`;
        slot.row.setAttribute('aria-rowindex', String(index + 2));
        const texts = rows[index];
        slot.row.dataset.index = String(index);
        for (let n = 0; n < texts.length; n++) slot.cells[n].textContent = texts[n];
      }
    };
    grid.append(body);
    grid.addEventListener('scroll', draw, { passive: true });
    draw();
    return grid;
  }

  let peer;
  let real;
  /** Puts one of the two in the same place. */
  async function show(which) {
    real ??= realGrid();
    const now = which === 'ours' ? real : peer;
    const other = which === 'ours' ? peer : real;
    other.style.display = 'none';
    now.style.display = '';
    if (!now.isConnected) real.after(now);
    now.scrollTop = 0;
    for (let n = 0; n < 20; n++) await frame();
    return now;
  }

  /** Random, and the same for both: where each jump leads, as a part of the whole height. */
  function jumps(count) {
    let seed = 20_260_210;
    return Array.from({ length: count }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed / 2 ** 31;
    });
  }

  window.gridBench = {
    prepare(count) {
      const names = ['Åse Ødegård', 'Øystein Sæther', 'Ingebjørg Myhre', 'Håkon Haugen', 'Sølvi Aasen', 'Bjørnar Bråten', 'Kari Fjørtoft'];
      const texts = (n) => [
        String(n + 2),
        `${(n * 37) % 1_000_000} •••••`,
        names[n % names.length],
        String(500 + ((n * 1237) % 24_000)),
        '',
      ];
      peer = makePeer(Array.from({ length: count }, (_, n) => texts(n)));
    },
    show: async (which) => void (await show(which)),
    /** Scrolls once a frame and gives the milliseconds between frames. */
    async scroll(which, how, frames) {
      const grid = which === 'ours' ? real : peer;
      const places = how === 'jump' ? jumps(frames) : undefined;
      const between = [];
      let last = await frame();
      for (let n = 0; n < frames; n++) {
        grid.scrollTop = places ? places[n] * (grid.scrollHeight - grid.clientHeight) : grid.scrollTop + 300;
        const now = await frame();
        between.push(now - last);
        last = now;
      }
      return between;
    },
    /** Milliseconds for each of these pages, from asking to having its rows. */
    async pages(draftId, froms, count) {
      const times = [];
      for (const from of froms) {
        const start = performance.now();
        const reply = await window.kundeutbytte.calls['draft.page']({ draftId, filter: 'all', from, count });
        // The first of the list are the columns' letters (shared/ipc/page-rows.ts).
        const rows = reply.ok ? JSON.parse(reply.value.rows).slice(1) : [];
        times.push(performance.now() - start);
        if (rows.length !== count) throw new Error(`no page at ${from}`);
      }
      return times;
    },
    /** From the next Enter until the totals say something else and the cell shows `shown`. */
    afterEnter(cellId, shown) {
      const totals = document.querySelector('footer');
      const before = totals.textContent;
      let pressedAt;
      const pressed = (event) => {
        if (event.key === 'Enter') pressedAt = event.timeStamp;
      };
      document.addEventListener('keydown', pressed, { capture: true });
      window.gridBench.answered = new Promise((done) => {
        const watcher = new MutationObserver(() => {
          const cell = document.getElementById(cellId)?.textContent.replace(/\s/g, '');
          if (pressedAt === undefined || totals.textContent === before || cell !== shown) return;
          watcher.disconnect();
          document.removeEventListener('keydown', pressed, { capture: true });
          done(performance.now() - pressedAt);
        });
        watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
      });
    },
  };
})();
