// Owns asking the user for a file or folder; only main ever learns the path.
import { BrowserWindow, dialog, type FileFilter, type WebContents } from 'electron';
import { formatMessage, type Message } from '../../../shared/i18n/message.ts';
import { nativeLanguage } from './app.ts';

interface FileKind {
  readonly name: Message;
  readonly extensions: readonly string[];
}

interface Question {
  readonly title: Message;
  readonly filter?: FileKind;
  /** Where there is a choice; the first is offered. */
  readonly filters?: readonly FileKind[];
  /** Where the dialog starts; for saving also the suggested name. */
  readonly defaultPath?: string;
}

/** The chosen file, or undefined when the dialog was dismissed. */
export async function askForFile(sender: WebContents, question: Question): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(windowOf(sender), { ...worded(question), properties: ['openFile'] });
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** The chosen files; none when the dialog was dismissed. */
export async function askForFiles(sender: WebContents, question: Question): Promise<readonly string[]> {
  const properties = ['openFile', 'multiSelections'] as const;
  const answer = await dialog.showOpenDialog(windowOf(sender), { ...worded(question), properties: [...properties] });
  return answer.canceled ? [] : answer.filePaths;
}

/** The chosen folder, or undefined when the dialog was dismissed. */
export async function askForFolder(sender: WebContents, question: Question): Promise<string | undefined> {
  const properties = ['openDirectory', 'createDirectory'] as const;
  const answer = await dialog.showOpenDialog(windowOf(sender), { ...worded(question), properties: [...properties] });
  return answer.canceled ? undefined : answer.filePaths[0];
}

/** The file to write, or undefined when the dialog was dismissed. */
export async function askWhereToSave(sender: WebContents, question: Question): Promise<string | undefined> {
  const answer = await dialog.showSaveDialog(windowOf(sender), worded(question));
  return answer.canceled ? undefined : answer.filePath;
}

function windowOf(sender: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (!window) throw new Error('the window is gone');
  return window;
}

function worded({ title, filter, filters: choice = filter ? [filter] : [], defaultPath }: Question) {
  const language = nativeLanguage();
  const filters: FileFilter[] = choice.map(({ name, extensions }) => ({
    name: formatMessage(name, language),
    extensions: [...extensions],
  }));
  return { title: formatMessage(title, language), filters, ...(defaultPath !== undefined && { defaultPath }) };
}
