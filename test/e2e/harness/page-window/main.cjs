// Owns a plain browser window without any of the workbench: it opens a page from the disk, with the network off.
const path = require('node:path');
const { app, BrowserWindow, session } = require('electron');

app.setPath('userData', process.env.PAGE_WINDOW_DATA);

app.whenReady().then(async () => {
  session.defaultSession.enableNetworkEmulation({ offline: true });
  session.defaultSession.on('will-download', (_event, item) => {
    item.setSavePath(path.join(process.env.PAGE_WINDOW_DATA, item.getFilename()));
  });
  const window = new BrowserWindow({ width: 1366, height: 768, useContentSize: true });
  await window.loadURL('about:blank');
});
