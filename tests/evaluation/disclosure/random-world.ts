import fc from "fast-check";
import type {
	DraftCell,
	HeadlineDraft,
	Quantity,
	Relation,
	ReportDraft,
	TableDraft,
} from "#app/evaluation/report-draft.ts";

/** Who left each class in each quarter, completed or not; who was there, and what they attended. */
export type World = { areas: readonly (readonly (readonly Leavers[])[])[] };
type Leavers = {
	completed: number;
	withdrew: number;
	people: number;
	came: number;
	away: number;
	late: number;
};

export type Plan = { quarter: number; audience: "agreement" | "public"; tables: Tables };
type Tables = {
	classes: boolean;
	areas: boolean;
	quarters: boolean;
	headlines: boolean;
	hours: Hours;
};

type Hours = "none" | "alone" | "beside marks";

export const QUARTERS = ["2026-03-31", "2026-06-30", "2026-09-30"];

const some = fc.oneof(
	{ weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
	{ weight: 3, arbitrary: fc.integer({ min: 0, max: 25 }) },
);
const someQuarter = fc.record({
	...{ completed: some, withdrew: some, people: some },
	/** Lessons that one of them came to, and did not; minutes of all that somebody was late. */
	...{ came: fc.nat(10), away: fc.nat(4), late: fc.nat(60) },
});
const quarters = fc.array(someQuarter, { minLength: QUARTERS.length, maxLength: QUARTERS.length });
const world: fc.Arbitrary<World> = fc.record({
	areas: fc.array(fc.array(quarters, { minLength: 1, maxLength: 2 }), {
		minLength: 1,
		maxLength: 3,
	}),
});
const planOf = (hours: fc.Arbitrary<Hours>): fc.Arbitrary<Plan> =>
	fc.record({
		quarter: fc.integer({ min: 0, max: QUARTERS.length - 1 }),
		audience: fc.constantFrom("agreement", "public"),
		tables: fc.record({
			classes: fc.boolean(),
			areas: fc.boolean(),
			quarters: fc.boolean(),
			headlines: fc.boolean(),
			hours,
		}),
	});

type Sets = fc.Arbitrary<{ world: World; plans: readonly Plan[] }>;

/** Releases about one world, in the order of their days. */
const setsOf = (hours: fc.Arbitrary<Hours>): Sets =>
	fc.record({
		world,
		plans: fc
			.array(planOf(hours), { minLength: 1, maxLength: 3 })
			.map((plans) => plans.toSorted((one, other) => one.quarter - other.quarter)),
	});

/** Some of them with hours. */
export const releaseSets = setsOf(
	fc.oneof(
		{ weight: 9, arbitrary: fc.constant<Hours>("none") },
		{ weight: 1, arbitrary: fc.constant<Hours>("alone") },
	),
);

/** These take the other solver long. */
export const setsBesideMarks = setsOf(fc.constant<Hours>("beside marks"));

/** What a report of that world says at the end of a quarter. */
export function draftOf({ areas }: World, { quarter, tables }: Plan): ReportDraft {
	const hasHours = tables.hours !== "none";
	const hasMarks = tables.hours === "beside marks";
	const quantities = new Map<string, Quantity>();
	const relations: Relation[] = [];
	const groups = areas.flatMap((classes, area) => [
		{ name: `area:${area}`, classes },
		...classes.map((one, at) => ({ name: `course:${area}.${at}`, classes: [one] })),
	]);
	for (const { name, classes } of [...groups, { name: "pilot:all", classes: areas.flat() }])
		count(name, classes);
	const ofHours = [...(hasHours ? ["minutes"] : []), ...(hasMarks ? ["marks", "expected"] : [])];
	for (const measure of ["leavers", "completers", ...ofHours]) addSums(measure);
	return {
		subject: { slug: "all", name: "all", pilots: [] },
		period: { from: "2026-01-01", until: QUARTERS[quarter]! },
		sections: [
			{
				...{ id: "flow", notes: [], quantities: [], relations: [] },
				headlines: [
					...(tables.headlines ? [headline("retention", share("pilot:all"))] : []),
					...(tables.headlines && hasHours
						? [headline("hours-attended", hours("pilot:all", QUARTERS[quarter]!))]
						: []),
				],
				tables: shownTables(),
			},
		],
		quantities: [...quantities.values()],
		relations,
	};

	function count(name: string, classes: readonly (readonly Leavers[])[]) {
		for (let at = 0; at <= quarter; at++) {
			const within = classes.map((one) => one[at]!);
			const until = classes.flatMap((one) => one.slice(0, at + 1));
			for (const [days, those] of [
				[QUARTERS[at]!, until],
				[daysOf(at), within],
			] as const) {
				const completed = those.reduce((sum, one) => sum + one.completed, 0);
				const withdrew = those.reduce((sum, one) => sum + one.withdrew, 0);
				set(`completers|${name}|${days}`, completed);
				set(`leavers|${name}|${days}`, completed + withdrew);
				if (hasHours) countHours(`${name}|${days}`, those);
			}
		}
	}

	function set(id: string, number: number) {
		quantities.set(id, { id, count: number });
	}

	/** Two hours a lesson, less what they were late. */
	function countHours(of: string, those: readonly Leavers[]) {
		const sum = (one: (leavers: Leavers) => number) =>
			those.map(one).reduce((all, other) => all + other, 0);
		const marks = sum(({ people, came }) => people * came);
		const minutes = sum(({ people, came, late }) => Math.max(0, 120 * people * came - late));
		const people = sum((one) => one.people);
		quantities.set(`minutes|${of}`, { id: `minutes|${of}`, count: minutes, of: "minutes", people });
		set(`people|${of}`, people);
		if (!hasMarks) return;
		for (const [measure, number] of [
			["marks", marks],
			["expected", marks + sum((one) => one.people * one.away)],
		] as const)
			quantities.set(`${measure}|${of}`, { id: `${measure}|${of}`, count: number, of: "things" });
		const leeway = Math.max(120 * marks - minutes, Math.ceil(minutes / 50));
		relations.push({
			...{ total: `minutes|${of}`, parts: [`marks|${of}`], about: { each: 120, leeway } },
		});
	}

	function addSums(measure: string) {
		for (let at = 0; at <= quarter; at++) {
			for (const days of [QUARTERS[at]!, daysOf(at)]) {
				const idOf = (name: string) => `${measure}|${name}|${days}`;
				relations.push({
					total: idOf("pilot:all"),
					parts: areas.map((_, area) => idOf(`area:${area}`)),
				});
				areas.forEach((classes, area) => {
					const parts = classes.map((_, one) => idOf(`course:${area}.${one}`));
					relations.push({ total: idOf(`area:${area}`), parts });
				});
			}
			for (const { name } of [...groups, { name: "pilot:all" }]) {
				const before = at === 0 ? [] : [`${measure}|${name}|${QUARTERS[at - 1]}`];
				const parts = [...before, `${measure}|${name}|${daysOf(at)}`];
				relations.push({ total: `${measure}|${name}|${QUARTERS[at]}`, parts });
			}
		}
	}

	function shownTables(): TableDraft[] {
		const courses = groups.filter(({ name }) => name.startsWith("course"));
		const boroughs = groups.filter(({ name }) => name.startsWith("area"));
		return [
			...(tables.classes ? [table("classes", courses, cumulative)] : []),
			...(tables.areas ? [table("areas", boroughs, cumulative)] : []),
			...(tables.quarters ? [table("quarters", boroughs, inQuarter)] : []),
		];
	}

	function table(
		id: string,
		rows: readonly { name: string }[],
		cellsOf: (name: string) => DraftCell[],
	): TableDraft {
		const total = cellsOf("pilot:all").map((cell, at): DraftCell => {
			if (cell.kind !== "count") return cell;
			const parts = rows.flatMap(({ name }) => {
				const part = cellsOf(name)[at]!;
				return part.kind === "count" ? [part.of] : [];
			});
			return { kind: "total", of: cell.of, parts };
		});
		return {
			...{ id, title: { name: id }, rowHeader: { name: id }, columns: [], chart: null, notes: [] },
			rows: [
				...rows.map(({ name }) => ({ id: name, label: { name }, cells: cellsOf(name) })),
				{ id: "total", label: { name: "total" }, cells: total, isTotal: true },
			],
		};
	}

	function cumulative(name: string): DraftCell[] {
		return [
			{ kind: "count", of: `leavers|${name}|${QUARTERS[quarter]}` },
			{ kind: "count", of: `completers|${name}|${QUARTERS[quarter]}` },
			share(name),
			...(hasHours ? [hours(name, QUARTERS[quarter]!)] : []),
			...(hasMarks ? [attendance(name, QUARTERS[quarter]!)] : []),
		];
	}

	function inQuarter(name: string): DraftCell[] {
		return [
			{ kind: "count", of: `completers|${name}|${daysOf(quarter)}` },
			{ kind: "count", of: `completers|${name}|${QUARTERS[quarter]}` },
			...(hasHours ? [hours(name, daysOf(quarter))] : []),
		];
	}

	function headline(indicator: HeadlineDraft["indicator"], cell: DraftCell): HeadlineDraft {
		return { indicator, cell, completeness: null };
	}

	function hours(name: string, days: string): DraftCell {
		return { kind: "hours", of: `minutes|${name}|${days}`, people: `people|${name}|${days}` };
	}

	function attendance(name: string, days: string): DraftCell {
		const [part, whole, people] = ["marks", "expected", "people"].map(
			(measure) => `${measure}|${name}|${days}`,
		);
		return { kind: "share", part: part!, whole: whole!, people: people! };
	}

	function share(name: string): DraftCell {
		const day = QUARTERS[quarter];
		return { kind: "share", part: `completers|${name}|${day}`, whole: `leavers|${name}|${day}` };
	}
}

function daysOf(quarter: number): string {
	return `${QUARTERS[quarter - 1] ?? "2025-12-31"}..${QUARTERS[quarter]}`;
}
