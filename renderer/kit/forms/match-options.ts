// Owns finding options by a typed part of their name or note.
import type { PickerOption } from './Picker.tsx';

/** The options whose name or note contains every word of `query`, those that begin with it first. */
export function matchOptions(options: readonly PickerOption[], query: string): readonly PickerOption[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const first = words[0] ?? '';
  const found = options.filter((option) => {
    const text = `${option.label}\n${option.note ?? ''}\n${option.value}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = (option: PickerOption) => (option.label.toLowerCase().startsWith(first) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}
