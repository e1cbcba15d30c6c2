// Owns how texts are made comparable for searching: width and case do not count.

export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
