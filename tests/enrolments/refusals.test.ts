import { expect, test } from "vitest";
import { checkEnrolment, type EnrolmentFacts } from "#app/enrolments/states.ts";

const CONTINUING: EnrolmentFacts = {
	state: "active",
	startedOn: "2026-01-12",
	endedOn: null,
	withdrawalReason: null,
	outcome: null,
	achievedOn: null,
	hasOtherOpen: false,
};
const COMPLETED: EnrolmentFacts = {
	...CONTINUING,
	state: "completed",
	endedOn: "2026-03-30",
	outcome: "achieved",
	achievedOn: "2026-03-30",
};
const WITHDRAWN: EnrolmentFacts = {
	...CONTINUING,
	state: "withdrawn",
	endedOn: "2026-02-09",
	outcome: "not-achieved",
	withdrawalReason: "moved",
};
const TRANSFERRED: EnrolmentFacts = { ...WITHDRAWN, state: "transferred", withdrawalReason: null };

const refusals: [string, EnrolmentFacts, string][] = [
	["an end while continuing", { ...CONTINUING, endedOn: "2026-02-01" }, "endWhileContinuing"],
	[
		"an end while waiting",
		{ ...CONTINUING, state: "waiting", endedOn: "2026-02-01" },
		"endWhileContinuing",
	],
	["completed without an end", { ...COMPLETED, endedOn: null }, "endMissing"],
	["withdrawn without an end", { ...WITHDRAWN, endedOn: null }, "endMissing"],
	["transferred without an end", { ...TRANSFERRED, endedOn: null }, "endMissing"],
	[
		"completed without an outcome",
		{ ...COMPLETED, outcome: null, achievedOn: null },
		"outcomeMissing",
	],
	["withdrawn without an outcome", { ...WITHDRAWN, outcome: null }, "outcomeMissing"],
	["transferred without an outcome", { ...TRANSFERRED, outcome: null }, "outcomeMissing"],
	[
		"an outcome while continuing",
		{ ...CONTINUING, outcome: "result-pending" },
		"outcomeWhileContinuing",
	],
	["achieved and withdrawn", { ...WITHDRAWN, outcome: "achieved" }, "achievedButWithdrawn"],
	[
		"an achievement date without one",
		{ ...COMPLETED, outcome: "result-pending" },
		"achievedOnWithoutAchieved",
	],
	[
		"an achievement date while continuing",
		{ ...CONTINUING, achievedOn: "2026-03-01" },
		"achievedOnWithoutAchieved",
	],
	["withdrawn without a reason", { ...WITHDRAWN, withdrawalReason: null }, "reasonMissing"],
	[
		"a reason though she completed",
		{ ...COMPLETED, withdrawalReason: "moved" },
		"reasonUnlessWithdrawn",
	],
	[
		"a reason though she stays",
		{ ...CONTINUING, withdrawalReason: "moved" },
		"reasonUnlessWithdrawn",
	],
	["an end before the start", { ...WITHDRAWN, endedOn: "2026-01-11" }, "endBeforeStart"],
	["an end tomorrow", { ...WITHDRAWN, endedOn: "2026-04-02" }, "endInFuture"],
	["a second open enrolment in the class", { ...CONTINUING, hasOtherOpen: true }, "alreadyOpen"],
];

test.each(refusals)("%s is refused", (_, facts, refusal) => {
	expect(checkEnrolment(facts, "2026-04-01")).toBe(refusal);
});

const allowed: [string, EnrolmentFacts][] = [
	["continuing", CONTINUING],
	["completed and achieved", COMPLETED],
	[
		"completed with the result pending",
		{ ...COMPLETED, outcome: "result-pending", achievedOn: null },
	],
	["withdrawn", WITHDRAWN],
	["transferred", TRANSFERRED],
	[
		"ending today on the day she started",
		{ ...WITHDRAWN, startedOn: "2026-04-01", endedOn: "2026-04-01" },
	],
	["coming back after an earlier enrolment ended", { ...COMPLETED, hasOtherOpen: true }],
	["no-show", { ...CONTINUING, state: "no-show", startedOn: null }],
];

test.each(allowed)("%s is allowed", (_, facts) => {
	expect(checkEnrolment(facts, "2026-04-01")).toBeNull();
});
