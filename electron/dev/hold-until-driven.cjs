// Owns the wait of a driven app for its driver: without it a window that opens while Playwright is still attaching can hang.
// Playwright calls `__playwright_run` once it is attached; its own way to load such a script needs the official runtime.
const { app } = require('electron');

const reallyReady = app.whenReady();
const emit = app.emit.bind(app);
let readyArguments = [];
let isReady = false;

app.emit = (event, ...rest) => {
  if (event !== 'ready') return emit(event, ...rest);
  readyArguments = rest;
  return true;
};
app.isReady = () => isReady;
const driven = new Promise((resolve) => {
  globalThis.__playwright_run = async () => {
    await reallyReady;
    isReady = true;
    resolve();
    emit('ready', ...readyArguments);
  };
});
app.whenReady = () => driven;
