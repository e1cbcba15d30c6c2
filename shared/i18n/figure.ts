// Owns how a figure is written in texts of either language: separators of thousands, every decimal it has.
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

export function figure(value: number): string {
  return plain.format(value);
}
