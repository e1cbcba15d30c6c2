// Owns printing an HTML file as a PDF: an app without a window of its own, run by `npm run guide` in the development Electron.
const { writeFile } = require('node:fs/promises');
const { app, BrowserWindow } = require('electron');

const [html, pdf] = process.argv.slice(-2);
const footer =
  '<div style="width:100%;font-size:8px;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

app.whenReady().then(
  async () => {
    const page = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await page.loadFile(html);
    const bytes = await page.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateDocumentOutline: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: { top: 0.6, bottom: 0.7, left: 0.7, right: 0.7 },
    });
    await writeFile(pdf, bytes);
    app.exit(0);
  },
  (error) => {
    console.error(error);
    app.exit(1);
  },
);
