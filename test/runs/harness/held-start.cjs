// Loaded into main before the app (`electron -r`): holds the start until the driver is on the app. A driver that gets hold of a page in the
// very moment of its first navigation sometimes waits for ever to be told of that navigation, which it has just missed.
const { app } = require('electron');

// The app is to see what a user gives it, and nothing of this.
process.argv.splice(process.argv.indexOf('-r'), 2);
const ready = app.whenReady();
let begin;
const begun = new Promise((resolve) => {
  begin = resolve;
});
app.whenReady = () => begun;
// The driver's own word for it: it calls this when it is there, in every app that it starts.
globalThis.__playwright_run = () => ready.then(begin);
