import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVELS } from "#app/assessments/levels.ts";
import { partsOf, type ShareMeasure } from "#app/evaluation/parts.ts";
import { loadReportFacts, loadWorkingView } from "#app/evaluation/report.server.ts";
import { buildReport } from "#app/evaluation/report.ts";
import type { CourseFacts } from "#app/evaluation/report-facts.ts";
import type { ReportView } from "#app/evaluation/report-view.ts";
import { openPilot, openPilots } from "#app/pilots/pilots.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	type GivenLearner,
	givenArea,
	givenMarkedCourse,
	givenPilot,
	weeks,
} from "#tests/support/given-pilot.ts";
import { factsOf, NOW, randomCourses } from "./random-facts.ts";

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

function pair(view: ReportView, measure: string): [unknown, unknown] {
	const found = view.figures.find((one) => one.measure === measure)!;
	return [found.numerator, found.denominator];
}

function value(view: ReportView, measure: string): unknown {
	return view.figures.find((one) => one.measure === measure)!.value;
}

const SMALL = { area: null, level: "entry-1", endsOn: "2026-05-01", cancelled: 11 } as const;

test("who never came after all is in no rate, whatever her state says", () => {
	const facts = factsOf([{ ...SMALL, learners: [] }]);
	const never: CourseFacts["enrolments"][number] = {
		id: "enrolment",
		learnerId: "learner",
		state: "completed",
		outcome: "achieved",
		startedOn: null,
		endedOn: "2026-04-01",
		breaks: [],
		noShow: false,
	};
	const courses = facts.courses.map((course) => ({ ...course, enrolments: [never] }));
	const { whole } = buildReport({ ...facts, courses }, NOW);
	expect(whole.outcomes).toEqual({ starts: 0, leavers: 0, completers: 0, achievers: 0 });
	expect(whole.ended).toEqual(whole.outcomes);
});

test("every rate is its part divided by its whole", () => {
	fc.assert(
		fc.property(randomCourses, (courses) => {
			const { whole } = buildReport(factsOf(courses), NOW);
			for (const parts of Object.values<ReturnType<typeof partsOf>[ShareMeasure]>(partsOf(whole))) {
				expect(parts.rate).toBe(parts.whole === 0 ? null : parts.part / parts.whole);
			}
		}),
	);
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

		const view = await loadWorkingView(db(), pilot.slug, NOW);
		const expected = slowly(samples.flat());
		expect(expected.recorded).toBeGreaterThan(50);
		expect(pair(view, "attendance")).toEqual([expected.came, expected.recorded]);
		expect(pair(view, "toldUs")).toEqual([expected.told, expected.recorded]);
		expect(pair(view, "punctuality")).toEqual([expected.came - expected.late, expected.came]);
		expect(pair(view, "completeness")).toEqual([expected.recorded, expected.expected]);
		expect(pair(view, "delivery")).toEqual([25, 30]);
		expect(value(view, "hoursOffered")).toBe(expected.expected * 2);
		expect(value(view, "hoursAttended")).toBeCloseTo(expected.minutes / 60, 1);
		expect(value(view, "starts")).toBe(expected.starts);
		expect(view.skills[0]).toMatchObject({ skill: "speaking", withBoth: expected.withBoth });
		expect(view.skills[0]!.gained.numerator).toBe(expected.gained);
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

		const view = await loadWorkingView(db(), pilot.slug, NOW);
		expect(view.pilot.areas).toEqual(["Newham"]);
		expect(view.areas.map(({ name }) => name)).toEqual(["Newham", null]);
		expect(view.levels.map(({ name }) => name)).toEqual(["entry-1", "entry-3"]);
		expect(view.areas.map((row) => row.figures[0]!.value)).toEqual([2, 1]);
	});

	test("retention waits for the end of a class; until then it is so far", async () => {
		const pilot = await givenPilot(db());
		const lessons = weeks("2026-02-02", 3);
		const stayed: GivenLearner[] = [{}, {}, { state: "withdrawn" }];
		await givenMarkedCourse(db(), { pilotId: pilot.id, lessons, learners: stayed });
		const running = await loadWorkingView(db(), pilot.slug, NOW);
		expect(pair(running, "soFar")).toEqual([2, 3]);
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
		const later = await loadWorkingView(db(), pilot.slug, NOW);
		expect(pair(later, "retention")).toEqual([2, 3]);
		expect(pair(later, "achievement")).toEqual([1, 3]);
		expect(value(later, "noShows")).toBe(1);
		expect(value(later, "reached")).toBe(7);
	});

	test("what she ended an earlier class with is no gain of this one", async () => {
		const pilot = await givenPilot(db());
		const late = { pilotId: pilot.id, lessons: weeks("2026-07-20", 2) };
		await givenMarkedCourse(db(), {
			...late,
			learners: [{ levels: { reading: ["entry-1", "entry-3"] } }],
		});
		const view = await loadWorkingView(db(), pilot.slug, NOW);
		expect(view.skills.find(({ skill }) => skill === "reading")!.withBoth).toBe(0);
	});

	test("no name of a learner is in the facts, and a pilot is listed with its classes", async () => {
		const pilot = await givenPilot(db());
		const { learners } = await givenMarkedCourse(db(), {
			pilotId: pilot.id,
			lessons: weeks("2026-02-02", 2),
			learners: [{}],
		});
		const facts = await loadReportFacts(db(), await openPilot(db(), pilot.slug));
		expect(JSON.stringify(facts)).not.toContain(learners[0]!.preferred_name);
		const listed = (await openPilots(db())).find(({ id }) => id === pilot.id);
		expect(listed).toMatchObject({ classes: 1, startsOn: "2026-01-01" });
		await expect(openPilot(db(), "nowhere")).rejects.toMatchObject({ status: 404 });
	});
});
