const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ALL_FOR = 2 * DAY;
const DAILY_FOR = 35 * DAY;

const NAME = /^esol-plus-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)Z\.backup$/;

export function backupName(at: Date): string {
	return `esol-plus-${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z.backup`;
}

/** When it was made; null: no backup of the schedule, which is let alone. */
export function madeAtOf(name: string): Date | null {
	const [, day, ...time] = NAME.exec(name) ?? [];
	if (day === undefined) return null;
	const at = new Date(`${day}${time.join(":")}Z`);
	return Number.isNaN(at.getTime()) ? null : at;
}

/**
 * Names that go: all are kept for two days, then the last of each day until they are 35 days old. The newest
 * stays however old it is: a backup too old is better than none.
 */
export function namesToRemove(names: readonly string[], now: Date): string[] {
	const dated = names
		.flatMap((name) => {
			const at = madeAtOf(name);
			return at ? [{ name, at }] : [];
		})
		.sort((one, other) => other.at.getTime() - one.at.getTime());
	const days = new Set<string>();
	return dated
		.slice(1)
		.filter(({ at }) => !isKept(at, now, days))
		.map(({ name }) => name);
}

function isKept(at: Date, now: Date, days: Set<string>): boolean {
	const age = now.getTime() - at.getTime();
	if (age < ALL_FOR) return true;
	const day = at.toISOString().slice(0, 10);
	if (age >= DAILY_FOR || days.has(day)) return false;
	days.add(day);
	return true;
}
