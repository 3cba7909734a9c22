import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectReport } from "#app/evaluation/public-view.ts";
import { buildReport } from "#app/evaluation/report.ts";
import { type Figure, type ReportView, type Row, unitOf } from "#app/evaluation/report-view.ts";
import { type Cell, isNumber, isSmall } from "#app/evaluation/small-numbers.ts";
import { factsOf, NOW, randomCourse, randomCourses } from "./random-facts.ts";

function figure(figures: readonly Figure[], measure: Figure["measure"]): Figure {
	return figures.find((one) => one.measure === measure)!;
}

function starts(row: Row<unknown>): Cell {
	return figure(row.figures, "starts").value;
}

/** Every number anywhere in the JSON, with the name it stands under. */
function numbersIn(value: unknown, name = ""): { name: string; number: number }[] {
	if (typeof value === "number") return [{ name, number: value }];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		numbersIn(inner, Array.isArray(value) ? name : key),
	);
}

describe("what is published", () => {
	test("a hidden class is in no figure: whatever is true of it, the same report goes out", () => {
		let seen = 0;
		fc.assert(
			fc.property(randomCourses, randomCourse, fc.nat(), (courses, other, at) => {
				const index = at % courses.length;
				const { area, level } = courses[index]!;
				const replaced = courses.with(index, { ...other, area, level });
				const [before, after] = [courses, replaced].map((some) =>
					protectReport(factsOf(some), NOW),
				);
				const isHidden = [before!, after!].every((view) => starts(view.courses[index]!) === "[c]");
				if (!isHidden) return;
				seen++;
				expect(after).toEqual(before);
			}),
			{ numRuns: 200 },
		);
		expect(seen).toBeGreaterThan(10);
	});

	test("every count in it is a multiple of 5, and so no small number is anywhere", () => {
		fc.assert(
			fc.property(randomCourses, (courses) => {
				const view = protectReport(factsOf(courses), NOW);
				const body = JSON.parse(JSON.stringify(view));
				const means = figure(view.figures, "hoursEach").value;
				for (const { name, number } of numbersIn(body)) {
					if (name === "value" && (number === means || (number >= 0 && number <= 1))) continue;
					expect(number % 5, `${name} ${number}`).toBe(0);
				}
			}),
		);
	});

	test("every total is the sum of the cells released above it", () => {
		fc.assert(
			fc.property(randomCourses, (courses) => {
				const view = protectReport(factsOf(courses), NOW);
				const sum = (cells: readonly Cell[]) =>
					cells.filter(isNumber).reduce((one, other) => one + other, 0);
				const total = figure(view.total, "starts").value;
				const of = (rows: readonly Row<unknown>[]) => sum(rows.map(starts));
				if (isNumber(total)) expect(total).toBe(of(view.courses));
				expect(of(view.areas)).toBe(of(view.courses));
				expect(of(view.levels)).toBe(of(view.courses));
				expect(figure(view.figures, "starts").value).toBe(total);
				for (const skill of view.skills) {
					if (!isNumber(skill.gained.value) || !isNumber(skill.one)) continue;
					expect(skill.withBoth).toBe(sum([skill.none, skill.one, skill.twoOrMore]));
				}
			}),
		);
	});

	test("a share goes out with both of its counts, and is worked out from them alone", () => {
		fc.assert(
			fc.property(randomCourses, (courses) => {
				const { figures, courses: rows } = protectReport(factsOf(courses), NOW);
				for (const one of [...figures, ...rows.flatMap((row) => row.figures)]) {
					if (unitOf(one.measure) !== "share" || !isNumber(one.value)) continue;
					const { numerator, denominator, value } = one;
					if (!isNumber(numerator) || !isNumber(denominator)) throw new Error("no counts");
					expect(value).toBe(Math.round((numerator / denominator) * 1000) / 1000);
				}
			}),
		);
	});

	test("the order the classes come in does not matter, and the same again gives the same", () => {
		fc.assert(
			fc.property(randomCourses, (courses) => {
				const facts = factsOf(courses);
				const view = protectReport(facts, NOW);
				const turned = { ...facts, courses: facts.courses.toReversed() };
				expect(JSON.stringify(protectReport(turned, NOW))).toBe(JSON.stringify(view));
			}),
		);
	});

	test("a small class is hidden whole, and one that nobody began yet is 0", () => {
		fc.assert(
			fc.property(randomCourses, (courses) => {
				const facts = factsOf(courses);
				const report = buildReport(facts, NOW);
				const view = protectReport(facts, NOW);
				report.courses.forEach(({ measured }, index) => {
					const row = view.courses[index]!;
					if (isSmall(measured.outcomes.starts)) {
						expect(starts(row)).toBe("[c]");
						expect(figure(row.figures, "attendance").value).toBe("[c]");
					}
					if (measured.learners < 10) {
						expect(isNumber(figure(row.figures, "attendance").value)).toBe(false);
					}
					if (measured.learners === 0) expect(starts(row)).toBe(0);
				});
			}),
		);
	});
});

const full = { state: "completed", achieved: true, first: 0, gain: 1 } as const;
const always = Array.from({ length: 12 }, (): "present" | "absent" => "present");

function classOf(size: number, marks: (index: number) => ("present" | "absent" | null)[]) {
	const learners = Array.from({ length: size }, (_, index) => ({ ...full, marks: marks(index) }));
	return {
		learners,
		area: "Newham",
		level: "entry-1",
		endsOn: "2026-05-01",
		cancelled: 99,
	} as const;
}

function publish(...classes: ReturnType<typeof classOf>[]): ReportView {
	return protectReport(
		factsOf(classes.map((one) => ({ ...one, learners: [...one.learners] }))),
		NOW,
	);
}

describe("what a reader is told", () => {
	test("100% of a group is flagged", () => {
		const { figures } = publish(classOf(12, () => always));
		expect(figure(figures, "attendance")).toMatchObject({ value: 1, notes: ["all", "complete"] });
		expect(figure(figures, "retention")).toMatchObject({ value: 1, notes: ["all"] });
	});

	test("fewer than 8 absences are not told", () => {
		const { figures } = publish(
			classOf(12, (index) => (index < 3 ? always.with(3, "absent") : always)),
		);
		expect(figure(figures, "attendance")).toMatchObject({ value: "[c]", numerator: "[c]" });
	});

	test("registers less than 70% complete give no rate", () => {
		const marks = always.map((code, week) => (week % 2 === 0 ? code : null));
		const { figures, courses } = publish(classOf(12, () => marks));
		expect(figure(courses[0]!.figures, "attendance").value).toBe("[u]");
		expect(figure(figures, "attendance").value).toBe("[u]");
		expect(figure(figures, "completeness").notes).toContain("unreliable");
	});

	test("a pilot without classes has no data, not 0%", () => {
		const { figures, total } = publish();
		expect(figure(figures, "retention").value).toBe("[x]");
		expect(figure(total, "attendance").value).toBe("[x]");
		expect(figure(figures, "delivery").value).toBe("[x]");
	});

	test("a class at a workplace goes out without its title", () => {
		const facts = factsOf([{ ...classOf(12, () => always), learners: [] }]);
		const workplace = {
			...facts.courses[0]!,
			kind: "workplace" as const,
			title: "English at Acme",
		};
		const body = JSON.stringify(protectReport({ ...facts, courses: [workplace] }, NOW));
		expect(body).not.toContain("Acme");
	});
});
