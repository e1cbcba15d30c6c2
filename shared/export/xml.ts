// Owns putting text into XML: every text of a document goes through here, so markup in it stays text.
import { cleanText } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** For element content and for attributes in double quotes; what XML 1.0 cannot hold becomes U+FFFD. */
export function xml(text: string): string {
  return escapeXml(cleanText(text));
}

/** For data that must come back unchanged and holds nothing that XML cannot, such as JSON in ASCII. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\n\t]/g, (character) => ESCAPES[character] ?? character);
}

/** JSON in which every sign beyond ASCII is an escape: it passes through any file unchanged, whatever the text holds. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
