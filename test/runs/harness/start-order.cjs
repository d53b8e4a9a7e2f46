// Loaded into main before the app (`electron -r`): says on standard output in which order the things happen that a start must do in one order
// and no other, and ends the app when its first screen is there.
const { app, BrowserWindow, ipcMain, session } = require('electron');

const order = [];
const happened = (what) => {
  if (!order.includes(what)) order.push(what);
};

const open = process.dlopen;
process.dlopen = (module, path, ...rest) => {
  if (/keytar/.test(path)) happened('keychain');
  return open.call(process, module, path, ...rest);
};
const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) =>
  handle(channel, (...asked) => {
    happened('page asks');
    return answer(...asked);
  });

app.once('ready', () => {
  // The app gets the same object for this partition. The page's own requests never leave the machine (walls.run.ts).
  const network = session.fromPartition('network', { cache: false });
  const ask = network.fetch.bind(network);
  network.fetch = (...request) => {
    happened('network');
    return ask(...request);
  };
});
app.once('browser-window-created', (_event, window) => {
  window.once('show', () => happened('window'));
  window.webContents.on('dom-ready', async () => {
    await window.webContents.executeJavaScript(
      "new Promise((there) => { const look = () => (document.documentElement.dataset.ready === 'true' ? there() : requestAnimationFrame(look)); look(); })",
    );
    process.stdout.write(`${JSON.stringify({ order, windows: BrowserWindow.getAllWindows().length })}\n`, () => app.exit(0));
  });
});
