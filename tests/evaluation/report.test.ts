import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVELS } from "#app/assessments/levels.ts";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { protectReport } from "#app/evaluation/disclosure.ts";
import type { IndicatorId } from "#app/evaluation/indicators.ts";
import { measureCourses } from "#app/evaluation/measure-courses.ts";
import type { Report } from "#app/evaluation/report-model.ts";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { loadSubjectFacts } from "#app/evaluation/subject-facts.server.ts";
import { openPilot, openPilots } from "#app/pilots/pilots.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourseFacts, givenEnrolment } from "#tests/support/given-facts.ts";
import {
	type GivenLearner,
	givenArea,
	givenMarkedCourse,
	givenPilot,
	weeks,
} from "#tests/support/given-pilot.ts";
import { randomSubject } from "./random-subject.ts";

const NOW = new Date("2026-09-01T12:00:00Z");
const PERIOD = { from: "2026-01-01", until: "2026-09-01" };
const CODES = ["present", "present", "late", "left-early", "absent", "authorised"] as const;

const learner = fc.record({
	role: fc.constantFrom("learner", "learner", "learner", "volunteer", "londoner"),
	state: fc.constantFrom("completed", "withdrawn", "active"),
	codes: fc.array(fc.option(fc.constantFrom(...CODES)), { minLength: 6, maxLength: 6 }),
	minutes: fc.integer({ min: 1, max: 30 }),
	from: fc.nat(2),
	to: fc.option(fc.nat(5)),
});

type Sample = typeof learner extends fc.Arbitrary<infer Value> ? Value : never;

function givenOf({ role, state, codes, minutes, from, to }: Sample): GivenLearner {
	return {
		role,
		state: codes.some((code) => code && isAttended(code)) ? state : "enrolled",
		outcome: state === "completed" && minutes > 15 ? "achieved" : null,
		marks: codes.map((code) => code && { code, late_minutes: code === "late" ? minutes : 0 }),
		levels: { speaking: [LEVELS[from]!, to === null ? null : LEVELS[to]!] },
	};
}

function isAttended(code: string): boolean {
	return code !== "absent" && code !== "authorised";
}

/** The rules of domain.md once more, one learner and one lesson at a time. The third is cancelled. */
function slowly(samples: readonly Sample[]) {
	const sum = { came: 0, recorded: 0, told: 0, late: 0, expected: 0, minutes: 0, starts: 0 };
	const levels = { withBoth: 0, gained: 0 };
	for (const { role, codes, minutes, from, to } of samples) {
		const held = codes.filter((_, lesson) => lesson !== 2);
		const start = held.findIndex((code) => code !== null && isAttended(code));
		if (role !== "learner" || start === -1) continue;
		sum.starts++;
		if (to !== null) levels.withBoth++;
		if (to !== null && to > from) levels.gained++;
		for (const code of held.slice(start)) {
			sum.expected++;
			if (code === null) continue;
			sum.recorded++;
			if (code === "late") sum.late++;
			if (code === "authorised") sum.told++;
			if (!isAttended(code)) continue;
			sum.came++;
			sum.told++;
			sum.minutes += 120 - (code === "late" ? minutes : 0);
		}
	}
	return { ...sum, ...levels };
}

async function trueReport(db: Db, slug: string): Promise<Report> {
	const facts = await loadSubjectFacts(db, await openSubject(db, slug), PERIOD, NOW);
	return protectReport(buildDraft(facts), "evaluator");
}

function cellOf({ sections }: Report, indicator: IndicatorId) {
	const headlines = sections.flatMap((section) => section.headlines);
	return headlines.find((one) => one.indicator === indicator)!.cell;
}

function pair(report: Report, indicator: IndicatorId): [unknown, unknown] {
	const { numerator, denominator } = cellOf(report, indicator);
	return [numerator, denominator];
}

function value(report: Report, indicator: IndicatorId): unknown {
	return cellOf(report, indicator).value;
}

function rowsOf({ sections }: Report, table: string) {
	return sections.flatMap(({ tables }) => tables).find(({ id }) => id === table)!.rows;
}

test("who never came after all is in no rate, whatever her state says", () => {
	const never = givenEnrolment("never", { startedOn: null, endedOn: "2026-04-01" });
	const course = givenCourseFacts({ enrolments: [never] });
	const measured = measureCourses([course], new Map(), "2026-09-01");
	expect(measured.outcomes).toEqual({ starts: 0, leavers: 0, completers: 0, achievers: 0 });
	expect(measured.ended).toEqual(measured.outcomes);
});

test("every rate is its part divided by its whole, to a tenth of a percent", () => {
	let seen = 0;
	fc.assert(
		fc.property(randomSubject, (facts) => {
			const { sections } = protectReport(buildDraft(facts), "evaluator");
			const cells = sections.flatMap(({ headlines, tables }) => [
				...headlines.map(({ cell }) => cell),
				...tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
			]);
			for (const { value, numerator, denominator } of cells) {
				if (typeof numerator !== "number" || typeof denominator !== "number") continue;
				seen++;
				const share = Math.round((numerator / denominator) * 1000) / 1000;
				if (denominator === 0) expect(value).toBe("[x]");
				else expect(value).toBe(share === 0 && numerator > 0 ? "[low]" : share);
			}
		}),
		{ numRuns: 40 },
	);
	expect(seen).toBeGreaterThan(400);
});

onEachDatabase((db) => {
	test("totals equal a slow reference, and volunteers are outside", async () => {
		const samples = fc.sample(fc.array(learner, { minLength: 5, maxLength: 25 }), {
			numRuns: 5,
			seed: 42,
		});
		const pilot = await givenPilot(db());
		const [first, second, third, ...rest] = weeks("2026-02-02", 6);
		const lessons = [first!, second!, { day: third!, cancelled: true as const }, ...rest];
		for (const some of samples) {
			await givenMarkedCourse(db(), { pilotId: pilot.id, lessons, learners: some.map(givenOf) });
		}

		const report = await trueReport(db(), pilot.slug);
		const expected = slowly(samples.flat());
		expect(expected.recorded).toBeGreaterThan(50);
		expect(pair(report, "attendance")).toEqual([expected.came, expected.recorded]);
		expect(pair(report, "told-us")).toEqual([expected.told, expected.recorded]);
		expect(pair(report, "punctuality")).toEqual([expected.came - expected.late, expected.came]);
		expect(pair(report, "completeness")).toEqual([expected.recorded, expected.expected]);
		expect(pair(report, "delivery")).toEqual([25, 30]);
		expect(value(report, "hours-offered")).toBe(expected.expected * 2);
		expect(value(report, "hours-attended")).toBeCloseTo(expected.minutes / 60, 1);
		expect(value(report, "starts")).toBe(expected.starts);
		expect(pair(report, "levels-speaking")).toEqual([expected.gained, expected.withBoth]);
	});

	test("a class stands in the area of its venue and at its level, and online apart", async () => {
		const newham = await givenArea(db(), "Newham");
		const pilot = await givenPilot(db(), { areas: [newham] });
		const lessons = weeks("2026-02-02", 2);
		const common = { pilotId: pilot.id, lessons };
		await givenMarkedCourse(db(), {
			...common,
			area: newham,
			level: "entry-1",
			learners: [{}, {}],
		});
		await givenMarkedCourse(db(), { ...common, level: "entry-3", learners: [{}] });

		const report = await trueReport(db(), pilot.slug);
		expect(report.subject.pilots[0]!.areas).toEqual(["Newham"]);
		const areas = rowsOf(report, "reach-areas");
		expect(areas.map(({ label }) => label)).toEqual([
			{ name: "Newham" },
			{ key: "evaluation:group.online" },
			expect.anything(),
		]);
		expect(areas.map(({ cells }) => cells[1]!.value)).toEqual([2, 1, 3]);
		const levels = rowsOf(report, "reach-levels").map(({ id }) => id);
		expect(levels).toEqual(["level-entry-1", "level-entry-3", "total"]);
	});

	test("retention waits for the end of a class; until then it is so far", async () => {
		const pilot = await givenPilot(db());
		const lessons = weeks("2026-02-02", 3);
		const stayed: GivenLearner[] = [{}, {}, { state: "withdrawn" }];
		await givenMarkedCourse(db(), { pilotId: pilot.id, lessons, learners: stayed });
		const running = await trueReport(db(), pilot.slug);
		expect(pair(running, "retained-so-far")).toEqual([2, 3]);
		expect(value(running, "retention")).toBe("[x]");

		const over: GivenLearner[] = [
			{ state: "completed", outcome: "achieved" },
			{ state: "completed", outcome: "result-pending" },
			{ state: "withdrawn" },
			{ state: "no-show", marks: [] },
		];
		await givenMarkedCourse(db(), {
			pilotId: pilot.id,
			lessons,
			learners: over,
			endsOn: "2026-03-01",
		});
		const later = await trueReport(db(), pilot.slug);
		expect(pair(later, "retention")).toEqual([2, 3]);
		expect(pair(later, "achievement")).toEqual([1, 3]);
		expect(value(later, "no-shows")).toBe(1);
		expect(value(later, "reached")).toBe(7);
	});

	test("what she ended an earlier class with is no gain of this one", async () => {
		const pilot = await givenPilot(db());
		const late = { pilotId: pilot.id, lessons: weeks("2026-07-20", 2) };
		await givenMarkedCourse(db(), {
			...late,
			learners: [{ levels: { reading: ["entry-1", "entry-3"] } }],
		});
		const report = await trueReport(db(), pilot.slug);
		expect(value(report, "levels-reading")).toBe("[x]");
	});

	test("a pilot is listed with its classes", async () => {
		const pilot = await givenPilot(db());
		await givenMarkedCourse(db(), {
			pilotId: pilot.id,
			lessons: weeks("2026-02-02", 2),
			learners: [{}],
		});
		const listed = (await openPilots(db())).find(({ id }) => id === pilot.id);
		expect(listed).toMatchObject({ classes: 1, startsOn: "2026-01-01" });
		await expect(openPilot(db(), "nowhere")).rejects.toMatchObject({ status: 404 });
	});
});
