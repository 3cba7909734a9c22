import type { Instant } from "#db/columns.ts";

type Ahead = { startsAt: Instant; isCancelled: boolean };

/** Said, and taken back, until it begins: then the register says who is there. */
export function maySayNo({ startsAt, isCancelled }: Ahead, now: Date): boolean {
	return !isCancelled && Date.parse(startsAt) > now.getTime();
}
