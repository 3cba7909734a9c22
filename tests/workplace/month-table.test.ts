import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noCounts } from "#app/registers/rates.ts";
import { type ClassMonth, type MonthTable, monthTable } from "#app/workplace/month-table.ts";
import { isOver, toldFrom } from "#app/workplace/months.ts";
import { randomMonth } from "./random-months.ts";

const people = (count: number, from = 0) =>
	new Set(Array.from({ length: count }, (_, n) => `p${from + n}`));

function givenClass(courseId: string, size: number, { from = 0, lessons = 4, came = 0.9 } = {}) {
	const marked = size * lessons;
	const present = Math.round(marked * came);
	return {
		courseId,
		counts: {
			...noCounts(),
			held: lessons,
			expected: marked,
			marked,
			present,
			absent: marked - present,
		},
		learnerIds: people(size, from),
		lessonIds: new Set(Array.from({ length: lessons }, (_, n) => `${courseId} ${n}`)),
	};
}

const shown = ({ total, classes }: MonthTable) => [
	total.attendance,
	...classes.map(({ attendance }) => attendance),
];

describe("a month of an employer", () => {
	test("is told from ten people up", () => {
		expect(shown(monthTable([givenClass("a", 10)]))).toEqual([90, 90]);
		expect(shown(monthTable([givenClass("a", 9)]))).toEqual([null, null]);
	});

	test("is told from two lessons up: one alone is its register", () => {
		expect(shown(monthTable([givenClass("a", 12, { lessons: 2 })]))).not.toContain(null);
		expect(shown(monthTable([givenClass("a", 12, { lessons: 1 })]))).toEqual([null, null]);
	});

	test("counts somebody in two classes once", () => {
		const same = [givenClass("a", 9), givenClass("b", 9)];
		expect(shown(monthTable(same))).toEqual([null, null, null]);
		const others = [givenClass("a", 9), givenClass("b", 9, { from: 9 })];
		expect(shown(monthTable(others))).toEqual([85, null, null]);
	});

	test("hides a large class beside a small one, so that the total does not tell of the small", () => {
		const classes = [givenClass("a", 12), givenClass("b", 15, { from: 20 }), givenClass("c", 3)];
		const table = monthTable(classes);
		expect(table.total.attendance).not.toBeNull();
		expect(table.classes.map(({ attendance }) => attendance === null)).toEqual([true, false, true]);
	});

	test("hides a large class beside one with a single lesson", () => {
		const classes = [givenClass("a", 12), givenClass("b", 15, { from: 20, lessons: 1 })];
		expect(shown(monthTable(classes)).slice(1)).toEqual([null, null]);
	});

	test("is not told of registers that were hardly taken", () => {
		const one = givenClass("a", 12);
		const half = { ...one, counts: { ...one.counts, expected: one.counts.marked * 2 } };
		expect(shown(monthTable([half]))).toEqual([null, null]);
	});

	test.each([
		[1, 95],
		[0.95, 95],
		[0.94, 90],
		[0.5, 50],
		[0, 0],
	])("says of %d no more than the step from %d %%", (came, step) => {
		expect(monthTable([givenClass("a", 25, { came })]).total.attendance).toBe(step);
	});

	test("without lessons says so", () => {
		expect(monthTable([])).toEqual({ total: { lessons: 0, attendance: null }, classes: [] });
	});
});

/**
 * An attacker who takes every figure shown for exact, and adds and takes away classes and totals as
 * he likes. Written apart from the rule: he tries all sets of classes, and asks whether the figures
 * he has can be added up to that set alone.
 */
function groupsKnown(classes: readonly ClassMonth[], table: MonthTable): ClassMonth[][] {
	const told = table.classes.map(({ attendance }) => attendance !== null);
	const lines = told.flatMap((is, at) => (is ? [told.map((_, n) => (n === at ? 1 : 0))] : []));
	if (table.total.attendance !== null) lines.push(told.map(() => 1));
	const known: ClassMonth[][] = [];
	for (let set = 1; set < 1 << classes.length; set++) {
		const wanted = classes.map((_, n) => (set >> n) & 1);
		if (isSum(wanted, lines)) known.push(classes.filter((_, n) => wanted[n] === 1));
	}
	return known;
}

/** Gauss: the wanted line depends on the lines there are. */
function isSum(wanted: readonly number[], lines: readonly number[][]): boolean {
	return rankOf([...lines, wanted]) === rankOf(lines);
}

function rankOf(lines: readonly (readonly number[])[]): number {
	const rows = lines.map((line) => [...line]);
	let rank = 0;
	for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
		const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9);
		if (at < 0) continue;
		[rows[rank], rows[at]] = [rows[at]!, rows[rank]!];
		for (let other = rank + 1; other < rows.length; other++) {
			const factor = rows[other]![column]! / rows[rank]![column]!;
			rows[other] = rows[other]!.map((value, n) => value - factor * rows[rank]![n]!);
		}
		rank++;
	}
	return rank;
}

const peopleOf = (group: readonly ClassMonth[]) =>
	new Set(group.flatMap(({ learnerIds }) => [...learnerIds]));
const lessonsOf = (group: readonly ClassMonth[]) =>
	new Set(group.flatMap(({ lessonIds }) => [...lessonIds]));
const hasMarks = (group: readonly ClassMonth[]) => group.some(({ counts }) => counts.marked > 0);

describe("whatever is added and taken away", () => {
	test("no group of classes that a reader can work out has fewer than ten people or two lessons", () => {
		let worked = 0;
		fc.assert(
			fc.property(randomMonth, (classes) => {
				for (const group of groupsKnown(classes, monthTable(classes)).filter(hasMarks)) {
					worked++;
					expect(peopleOf(group).size).toBeGreaterThanOrEqual(10);
					expect(lessonsOf(group).size).toBeGreaterThanOrEqual(2);
				}
			}),
			{ numRuns: 2_000 },
		);
		expect(worked).toBeGreaterThan(500);
	});

	test("nothing is hidden where every class is large and its registers are complete", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 10, max: 30 }), { maxLength: 6 }), (sizes) => {
				const table = monthTable(sizes.map((size, n) => givenClass(`c${n}`, size)));
				expect(shown(table).slice(sizes.length > 0 ? 0 : 1)).not.toContain(null);
			}),
		);
	});

	test("the order of the classes does not matter", () => {
		fc.assert(
			fc.property(randomMonth, (classes) => {
				const byId = ({ total, classes: rows }: MonthTable) => ({
					total,
					classes: rows.toSorted((one, other) => (one.courseId < other.courseId ? -1 : 1)),
				});
				expect(byId(monthTable(classes.toReversed()))).toEqual(byId(monthTable(classes)));
			}),
		);
	});
});

test("a month is told once its last register is locked", () => {
	expect(toldFrom("2026-10")).toBe("2026-11-08");
	expect(toldFrom("2026-12")).toBe("2027-01-08");
	expect(toldFrom("2027-02")).toBe("2027-03-08");
	expect([isOver("2026-10", "2026-11-07"), isOver("2026-10", "2026-11-08")]).toEqual([false, true]);
});
