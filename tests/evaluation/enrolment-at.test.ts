import fc from "fast-check";
import { expect, test } from "vitest";
import type { EnrolmentFacts } from "#app/evaluation/course-facts.ts";
import { enrolmentAt } from "#app/evaluation/enrolment-at.ts";
import { addDays } from "#app/i18n/london-time.ts";
import { givenEnrolment } from "#tests/support/given-facts.ts";

const ACHIEVED = givenEnrolment("e1", { achievedOn: "2026-07-10" });

test("each day shows what was true on it", () => {
	const stateOn = (day: string) => enrolmentAt(ACHIEVED, day)?.state ?? null;
	expect(stateOn("2026-01-01")).toBe(null);
	expect(stateOn("2026-01-02")).toBe("waiting");
	expect(stateOn("2026-01-05")).toBe("enrolled");
	expect(stateOn("2026-01-12")).toBe("active");
	expect(stateOn("2026-05-28")).toBe("active");
	expect(stateOn("2026-05-29")).toBe("completed");
});

test("a result that came later is still to come", () => {
	expect(enrolmentAt(ACHIEVED, "2026-05-29")?.outcome).toBe("result-pending");
	expect(enrolmentAt(ACHIEVED, "2026-07-10")?.outcome).toBe("achieved");
});

test("who withdrew later is there, without a reason or an end", () => {
	const withdrawn = givenEnrolment("e1", {
		state: "withdrawn",
		outcome: "not-achieved",
		reason: "other",
		endedOn: "2026-03-02",
	});
	expect(enrolmentAt(withdrawn, "2026-03-01")).toMatchObject({
		state: "active",
		outcome: null,
		reason: null,
		endedOn: null,
	});
	expect(enrolmentAt(withdrawn, "2026-03-02")).toEqual(withdrawn);
});

test("what became known later of her next step is not known", () => {
	const step = { kind: "actual", destination: "esol", learnedOn: "2026-06-10" } as const;
	const told = givenEnrolment("e1", { steps: [step] });
	expect(enrolmentAt(told, "2026-06-09")?.steps).toEqual([]);
	expect(enrolmentAt(told, "2026-06-10")?.steps).toEqual([step]);
});

const day = fc.integer({ min: 0, max: 20 }).map((count) => addDays("2026-01-01", count));

test("to look back from a later day is to look from that day", () => {
	const enrolments = fc
		.tuple(fc.array(day, { minLength: 5, maxLength: 5 }), fc.nat(3))
		.map(([some, kind]): EnrolmentFacts => {
			const [askedOn, enrolledOn, startedOn, endedOn, achievedOn] = some.toSorted();
			const state = (["active", "completed", "withdrawn", "no-show"] as const)[kind]!;
			const isOver = state === "completed" || state === "withdrawn";
			return givenEnrolment("e1", {
				...{ askedOn: askedOn!, offeredOn: enrolledOn!, enrolledOn: enrolledOn!, state },
				startedOn: state === "no-show" ? null : startedOn!,
				endedOn: isOver ? endedOn! : null,
				outcome: isOver ? (state === "completed" ? "achieved" : "not-achieved") : null,
				achievedOn: state === "completed" ? achievedOn! : null,
				reason: state === "withdrawn" ? "other" : null,
			});
		});
	fc.assert(
		fc.property(enrolments, day, day, (enrolment, one, other) => {
			const [earlier, later] = [one, other].toSorted();
			const then = enrolmentAt(enrolment, later!);
			expect(then && enrolmentAt(then, earlier!)).toEqual(enrolmentAt(enrolment, earlier!));
		}),
	);
});
