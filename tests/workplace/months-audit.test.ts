import fc from "fast-check";
import { expect, test } from "vitest";
import {
	auditReleases,
	POLICIES,
	type Release,
	type ReleasedQuantity,
} from "#app/evaluation/disclosure.ts";
import { noCounts } from "#app/registers/rates.ts";
import { type ClassMonth, FEWEST_PEOPLE, monthTable } from "#app/workplace/month-table.ts";

/** The auditor of reports, made as strict as an employer's page: ten people, exact numbers. */
const STRICT = {
	...POLICIES,
	agreement: { ...POLICIES.agreement, smallestShown: FEWEST_PEOPLE },
};

/** How many people each class has, month by month; nobody is in two of them. */
const sizes = fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 5 }), {
	minLength: 1,
	maxLength: 4,
});

function classOf(month: number, at: number, size: number): ClassMonth {
	const marked = size * 4;
	const came = { held: 4, expected: marked, marked, present: marked };
	return {
		courseId: `c${at}`,
		counts: { ...noCounts(), ...came },
		learnerIds: new Set(Array.from({ length: size }, (_, n) => `${month} ${at} ${n}`)),
		lessonIds: new Set(size > 0 ? ["1", "2", "3", "4"] : []),
	};
}

/** As if each figure told the number of its people, which is more than the page does. */
function releaseOf(month: number, people: readonly number[]): Release {
	const { total, classes } = monthTable(people.map((size, at) => classOf(month, at, size)));
	const id = (group: string) => `people|${group}|${month}`;
	const quantity = (name: string, count: number, attendance: number | null): ReleasedQuantity => ({
		id: name,
		count,
		told: attendance !== null ? "shown" : count === 0 ? "untold" : "small",
	});
	const parts = classes.map(({ courseId, attendance }, at) =>
		quantity(id(`course:${courseId}`), people[at]!, attendance),
	);
	const sum = people.reduce((all, one) => all + one, 0);
	return {
		audience: "agreement",
		quantities: [quantity(id("employer"), sum, total.attendance), ...parts],
		relations:
			parts.length === 0 ? [] : [{ total: id("employer"), parts: parts.map((part) => part.id) }],
	};
}

test("all months together pass the audit of reports, with ten people as the smallest group", () => {
	let hidden = 0;
	fc.assert(
		fc.property(sizes, (months) => {
			const releases = months.map((people, month) => releaseOf(month, people));
			hidden += releases.flatMap(({ quantities }) => quantities).filter(isKept).length;
			expect(auditReleases(releases, STRICT)).toEqual({ passed: true, findings: [] });
		}),
		{ numRuns: 500 },
	);
	expect(hidden).toBeGreaterThan(200);
});

const isKept = ({ told }: ReleasedQuantity) => told === "small";

test("the audit would find a small class that its total tells of", () => {
	const release = releaseOf(1, [12, 3]);
	const told = release.quantities.map((one) =>
		one.id.includes("c0") ? { ...one, told: "shown" as const } : one,
	);
	expect(auditReleases([{ ...release, quantities: told }], STRICT).passed).toBe(false);
});
