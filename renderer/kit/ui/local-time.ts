// Owns how a time is written for people at this machine.

/** The local time of `iso` (UTC) as `YYYY-MM-DD HH:MM`; empty when it is not a time. */
export function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${localClock(iso)}`;
}

/** The local time of `iso` (UTC) as `HH:MM`, from 00:00 to 23:59; empty when it is not a time. */
export function localClock(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? '' : `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
