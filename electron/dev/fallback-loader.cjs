// Owns what Electron's own default app does elsewhere: it runs the app folder named on the command line.
// Copied into the fallback runtime, which has no default app.
const path = require('node:path');
const { app } = require('electron');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  console.error('No app folder was given.');
  process.exit(2);
}
const appPath = path.resolve(folder);
const manifest = require(path.join(appPath, 'package.json'));
app.setName(manifest.productName || manifest.name);
app.setVersion(manifest.version);
app.setAppPath(appPath);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
require(path.join(appPath, manifest.main));
