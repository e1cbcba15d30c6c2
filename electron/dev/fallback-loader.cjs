// Owns what Electron's own default app does elsewhere: it runs the app folder named on the command line, after the scripts
// named by `-r`. Copied into the fallback runtime, which has no default app.
const path = require('node:path');
const { app } = require('electron');

const { scripts, folder } = readArguments(process.argv.slice(1));
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
for (const script of scripts) require(path.resolve(script));
require(path.join(appPath, manifest.main));

function readArguments(given) {
  const scripts = [];
  for (let index = 0; index < given.length; index += 1) {
    if (given[index] === '-r') {
      index += 1;
      scripts.push(given[index]);
    } else if (!given[index].startsWith('-')) {
      return { scripts, folder: given[index] };
    }
  }
  return { scripts, folder: undefined };
}
