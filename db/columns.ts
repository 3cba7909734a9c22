/** 0 or 1: SQLite has no boolean, and both databases must read the same. */
export type Flag = 0 | 1;
/** A moment in UTC as `toISOString()` writes it. */
export type Instant = string;
/** A calendar day in London: `2026-03-01`. */
export type LocalDate = string;
/** A clock time in London: `09:30`. */
export type LocalTime = string;

export const flag = (yes: boolean): Flag => (yes ? 1 : 0);
