// Owns the calendar day of a moment where this machine is.

/** `YYYY-MM-DD` in the machine's time zone. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
