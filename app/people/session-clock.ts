type Times = { created_at: string; seen_at: string };

const MINUTE = 60_000;
const IDLE_MINUTES = 30;
const LONGEST_HOURS = 8;

/** 30 minutes without use, or 8 hours in all, end a session. */
export function isSessionAlive({ created_at, seen_at }: Times, now: Date): boolean {
	const idle = now.getTime() - Date.parse(seen_at);
	const age = now.getTime() - Date.parse(created_at);
	return idle < IDLE_MINUTES * MINUTE && age < LONGEST_HOURS * 60 * MINUTE;
}

/** Once a minute is exact enough, and saves a write on every page. */
export function needsTouch({ seen_at }: Times, now: Date): boolean {
	return now.getTime() - Date.parse(seen_at) >= MINUTE;
}
