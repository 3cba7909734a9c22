import { expect, test } from "vitest";
import { nextStepTable } from "#app/evaluation/sections/next-steps.ts";
import { givenCourseFacts, givenEnrolment, givenFacts } from "#tests/support/given-facts.ts";

const said = (destination: "work-full-time" | "work-same" | "esol" | "not-known") => [
	{ kind: "actual" as const, destination, learnedOn: "2026-06-10" },
];

test("known and unknown stand apart, and the job of before is no new work", () => {
	const enrolments = [
		givenEnrolment("1", { steps: said("work-full-time") }),
		givenEnrolment("2", { steps: said("work-same") }),
		givenEnrolment("3", { steps: said("esol") }),
		givenEnrolment("4", { steps: said("not-known") }),
		givenEnrolment("5", { steps: [] }),
	];
	const facts = givenFacts({ courses: [givenCourseFacts({ enrolments })] });
	const { table, quantities, relations } = nextStepTable(facts);
	const counts = new Map(quantities.map(({ id, count }) => [id.split("|")[0], count]));
	expect(Object.fromEntries(table.rows.map(({ id }) => [id, counts.get(`steps-${id}`)]))).toEqual({
		...{ work: 1, "same-work": 1, volunteering: 0, english: 1, "other-course": 0, other: 0 },
		...{ known: 3, unknown: 2, ended: 5 },
	});
	const known = new Map(quantities.map(({ id, count }) => [id, count]));
	for (const { total, parts } of relations) {
		const sum = parts.reduce((one, part) => one + known.get(part)!, 0);
		expect(sum, total).toBe(known.get(total));
	}
});
