import fc from "fast-check";
import { expect, test } from "vitest";
import { type EnrolmentState, isOpen } from "#app/enrolments/states.ts";
import { overruled } from "#app/learners/merge-consents.ts";
import {
	CHOICES,
	type MergeEnrolment,
	type MergeSide,
	mergedDetails,
	planMerge,
	saidOf,
} from "#app/learners/merge-plan.ts";

const STATES: readonly EnrolmentState[] = [
	"enquiry",
	"assessed",
	"waiting",
	"offered",
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"closed",
];

function side(id: string, given: Partial<MergeSide["details"]> = {}): MergeSide {
	return {
		id,
		version: 1,
		created_at: `2026-01-0${id === "a" ? 1 : 2}T00:00:00.000Z`,
		reference: null,
		isElsewhere: false,
		details: {
			preferred_name: "Amina",
			full_name: null,
			say_name: null,
			language: "ar",
			phone: null,
			email: null,
			may_leave_message: 1,
			contact_way: null,
			creche_children: 0,
			creche_ages: null,
			...given,
		},
	};
}

function enrolment(
	learner_id: string,
	state: EnrolmentState,
	given: Partial<MergeEnrolment> = {},
): MergeEnrolment {
	const id = `${learner_id}-${given.course_id ?? "c"}`;
	const asked_at = "2026-01-01T00:00:00.000Z";
	return { id, learner_id, course_id: "c", provider_id: "p", state, asked_at, ...given };
}

test("the older record stays, but what another provider uses stays before it", () => {
	expect(planMerge([side("b"), side("a")], []).kept.id).toBe("a");
	const used = { ...side("b"), isElsewhere: true };
	expect(planMerge([side("a"), used], []).kept.id).toBe("b");
});

test("when other providers use both, nobody here makes them one", () => {
	const both = [side("a"), side("b")].map((one) => ({ ...one, isElsewhere: true }));
	expect(planMerge([both[0]!, both[1]!], []).refusal).toEqual({ reason: "elsewhere" });
});

test("of a place and a request the place stays, whoever has it", () => {
	const plan = planMerge(
		[side("a"), side("b")],
		[enrolment("a", "waiting"), enrolment("b", "active")],
	);
	expect(plan.clashes).toMatchObject([{ keptId: "b-c", closedId: "a-c", from: "waiting" }]);
});

test("of two requests the one asked for first keeps its place in the queue", () => {
	const plan = planMerge(
		[side("a"), side("b")],
		[
			enrolment("a", "waiting", { asked_at: "2026-02-01T00:00:00.000Z" }),
			enrolment("b", "enquiry"),
		],
	);
	expect(plan.clashes).toMatchObject([{ keptId: "b-c", closedId: "a-c" }]);
});

test("two places in one class are for a person to put in order first", () => {
	const plan = planMerge(
		[side("a"), side("b")],
		[enrolment("a", "active"), enrolment("b", "offered")],
	);
	expect(plan.refusal).toEqual({ reason: "bothIn", courseIds: ["c"] });
});

test("afterwards nobody has two open enrolments in a class", () => {
	const given = fc.record({
		learner_id: fc.constantFrom("a", "b"),
		state: fc.constantFrom(...STATES),
		course_id: fc.constantFrom("c", "d", "e"),
	});
	const onceOpen = fc.uniqueArray(given, {
		selector: (one) => `${one.learner_id} ${one.course_id}`,
	});
	fc.assert(
		fc.property(onceOpen, (rows) => {
			const all = rows.map(({ learner_id, state, course_id }) =>
				enrolment(learner_id, state, { course_id }),
			);
			const { clashes, refusal } = planMerge([side("a"), side("b")], all);
			const closed = new Set(clashes.map(({ closedId }) => closedId));
			const open = all.filter(({ id, state }) => isOpen(state) && !closed.has(id));
			const courses = open.map(({ course_id }) => course_id);
			const isSingle = new Set(courses).size === courses.length;
			expect(isSingle).toBe(refusal === null);
		}),
	);
});

test("what only one of the two says is kept, and differences are chosen", () => {
	const plan = planMerge(
		[
			side("a", { phone: "07700 900123", creche_children: 1, creche_ages: "2" }),
			side("b", { phone: "07700 900124", email: "a@b.org", may_leave_message: 0 }),
		],
		[],
	);
	expect(plan.choices).toEqual(["phone"]);
	expect(mergedDetails(plan, new Set(["phone"]))).toMatchObject({
		phone: "07700 900124",
		email: "a@b.org",
		creche_children: 1,
		creche_ages: "2",
		may_leave_message: 0,
	});
	expect(mergedDetails(plan, new Set())).toMatchObject({ phone: "07700 900123" });
});

test("nothing that either of them says falls silent", () => {
	const details = fc.record({
		full_name: fc.constantFrom(null, "Amina Hassan", "A. Hassan"),
		phone: fc.constantFrom(null, "07700 900123", "07700 900124"),
		contact_way: fc.constantFrom(null, "text" as const, "email" as const),
		creche_children: fc.constantFrom(0, 1),
	});
	const chosen = fc.subarray([...CHOICES]);
	fc.assert(
		fc.property(details, details, chosen, (one, other, names) => {
			const plan = planMerge([side("a", one), side("b", other)], []);
			const wanted = new Set(names.filter((name) => plan.choices.includes(name)));
			const merged = { ...plan.kept, details: mergedDetails(plan, wanted) };
			for (const choice of CHOICES) {
				const said = [plan.kept, plan.other].map((each) => saidOf(each, choice));
				expect(said).toContain(saidOf(merged, choice));
				const isSilent = said.every((each) => each === null);
				expect(saidOf(merged, choice) === null).toBe(isSilent);
			}
		}),
	);
});

test("details that another provider uses stay as they are", () => {
	const used = { ...side("a", { phone: null }), isElsewhere: true };
	const plan = planMerge([used, side("b", { phone: "07700 900123" })], []);
	expect(plan.choices).toEqual([]);
	expect(mergedDetails(plan, new Set())).toEqual(used.details);
});

test("a later no ends an earlier yes of the same kind, and no other", () => {
	const consent = (id: string, given_at: string, withdrawn_at: string | null = null) => ({
		id,
		kind: "contact" as const,
		given_at,
		withdrawn_at,
	});
	expect(overruled([consent("1", "2026-01-01"), consent("2", "2026-01-02", "2026-01-03")])).toEqual(
		[{ id: "1", at: "2026-01-03" }],
	);
	expect(overruled([consent("1", "2026-01-04"), consent("2", "2026-01-02", "2026-01-03")])).toEqual(
		[],
	);
});
