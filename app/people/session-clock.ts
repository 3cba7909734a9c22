type Times = { created_at: string; seen_at: string };

const MINUTE = 60_000;
const IDLE_MINUTES = 30;
const ADMINISTRATOR_IDLE_MINUTES = 15;
const LONGEST_HOURS = 8;

/** 30 minutes without use, 15 for administrators, or 8 hours in all, end a session. */
export function isSessionAlive(
	{ created_at, seen_at }: Times,
	isAdministrator: boolean,
	now: Date,
): boolean {
	const idle = now.getTime() - Date.parse(seen_at);
	const age = now.getTime() - Date.parse(created_at);
	const longestIdle = isAdministrator ? ADMINISTRATOR_IDLE_MINUTES : IDLE_MINUTES;
	return idle < longestIdle * MINUTE && age < LONGEST_HOURS * 60 * MINUTE;
}

/** Seen or begun before these, a session is over, whoever's it is. */
export function oldestAlive(now: Date): Times {
	const before = (minutes: number) => new Date(now.getTime() - minutes * MINUTE).toISOString();
	return { seen_at: before(IDLE_MINUTES), created_at: before(LONGEST_HOURS * 60) };
}

/** Once a minute is exact enough, and saves a write on every page. */
export function needsTouch({ seen_at }: Times, now: Date): boolean {
	return now.getTime() - Date.parse(seen_at) >= MINUTE;
}
