import fc from "fast-check";
import { expect, test } from "vitest";
import { isDue } from "#app/backups/due.ts";
import { backupName, madeAtOf, namesToRemove } from "#app/backups/kept.ts";

const NOW = new Date("2026-11-27T12:00:00.000Z");
const HOUR = 3_600_000;
const before = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

test("a name says when the backup was made", () => {
	expect(backupName(NOW)).toBe("esol-plus-2026-11-27T12-00-00Z.backup");
	expect(madeAtOf(backupName(NOW))).toEqual(NOW);
	const others = [
		"by-hand.backup",
		`${backupName(NOW)}.part`,
		"esol-plus-2026-13-99T12-00-00Z.backup",
	];
	expect(others.map(madeAtOf)).toEqual([null, null, null]);
});

test("every hour for two days, then one a day until 35 days are over", () => {
	const hourly = Array.from({ length: 24 * 50 }, (_, hours) => before(hours));
	const names = hourly.map(backupName);
	const removed = new Set(namesToRemove(["by-hand.backup", ...names], NOW));
	const left = names.filter((name) => !removed.has(name));
	expect(left.slice(0, 48)).toEqual(names.slice(0, 48));
	const days = left.slice(48).map((name) => name.slice(10, 23));
	expect(days[0]).toBe("2026-11-25T12");
	expect(days.slice(1)).toEqual(
		Array.from(
			{ length: 33 },
			(_, n) =>
				`${before(24 * (n + 3))
					.toISOString()
					.slice(0, 10)}T23`,
		),
	);
	expect(removed.has("by-hand.backup")).toBe(false);
});

test("the newest is never removed, and removing again removes nothing more", () => {
	expect(namesToRemove([backupName(before(24 * 90))], NOW)).toEqual([]);
	fc.assert(
		fc.property(fc.array(fc.nat(60 * 24), { minLength: 1 }), (ages) => {
			const names = [...new Set(ages.map((hours) => backupName(before(hours))))];
			const removed = namesToRemove(names, NOW);
			const left = names.filter((name) => !removed.includes(name));
			expect(left).toContain(backupName(before(Math.min(...ages))));
			expect(namesToRemove(left, NOW)).toEqual([]);
		}),
	);
});

test("one is due before an hour is lost", () => {
	const last = (hours: number) => {
		return { madeAt: before(hours), provedAt: NOW, bytes: 1, rows: 1, auditBrokenAt: null };
	};
	expect(isDue(null, NOW)).toBe(true);
	expect(isDue(last(0.5), NOW)).toBe(false);
	expect(isDue(last(0.85), NOW)).toBe(true);
	expect(isDue(last(-1), NOW)).toBe(true);
});
