import { isAsking } from "#app/enrolments/answers.ts";
import { type EnrolmentState, isOpen } from "#app/enrolments/states.ts";
import type { Details } from "./details.ts";

export type MergeEnrolment = {
	id: string;
	learner_id: string;
	course_id: string;
	provider_id: string;
	state: EnrolmentState;
	asked_at: string;
};

export type MergeSide = {
	id: string;
	version: number;
	created_at: string;
	details: Details;
	reference: string | null;
	/** Another provider, not the coordinator's, has something of her. */
	isElsewhere: boolean;
};

/** What the coordinator has to choose where the two records say different things. */
export const CHOICES = [
	"preferred_name",
	"full_name",
	"say_name",
	"language",
	"phone",
	"email",
	"contact_way",
	"creche",
	"reference",
] as const;

export type Choice = (typeof CHOICES)[number];

/** Two open requests in one class: the one that is kept, and the one that is closed. */
export type Clash = {
	courseId: string;
	keptId: string;
	closedId: string;
	from: EnrolmentState;
};

export type MergeRefusal = { reason: "elsewhere" } | { reason: "bothIn"; courseIds: string[] };

export type MergePlan = {
	/** The record that stays, and the one that becomes a way to it. */
	kept: MergeSide;
	other: MergeSide;
	refusal: MergeRefusal | null;
	clashes: Clash[];
	choices: Choice[];
};

/**
 * The record another provider uses too is the one that stays, as it is: nobody changes what another
 * provider knows of her. When both are used elsewhere, nobody here can make them one.
 */
export function planMerge(
	sides: readonly [MergeSide, MergeSide],
	enrolments: readonly MergeEnrolment[],
): MergePlan {
	const [kept, other] = sides.toSorted(byWhoStays);
	const { clashes, bothIn } = clashesOf(kept!, enrolments);
	return {
		kept: kept!,
		other: other!,
		refusal: refusalOf(other!, bothIn),
		clashes,
		choices: CHOICES.filter((choice) => isChoice(choice, kept!, other!)),
	};
}

/** The one record, once all is chosen: `chosen` names what comes from the record that goes. */
export function mergedDetails({ kept, other }: MergePlan, chosen: ReadonlySet<Choice>): Details {
	if (kept.isElsewhere) return kept.details;
	const merged = { ...kept.details };
	for (const choice of CHOICES) {
		if (choice === "reference") continue;
		if (saidOf(kept, choice) === null || chosen.has(choice)) take(merged, other.details, choice);
	}
	// The more careful of the two answers holds.
	const may = kept.details.may_leave_message === 1 && other.details.may_leave_message === 1;
	return { ...merged, may_leave_message: may ? 1 : 0 };
}

function take(merged: Details, from: Details, choice: Exclude<Choice, "reference">): void {
	if (choice === "creche") {
		merged.creche_children = from.creche_children;
		merged.creche_ages = from.creche_ages;
	} else Object.assign(merged, { [choice]: from[choice] });
}

/** What a record says about a choice; null when it says nothing. */
export function saidOf({ details, reference }: MergeSide, choice: Choice): string | null {
	if (choice === "reference") return reference;
	return choice === "creche" ? crecheOf(details) : details[choice];
}

function byWhoStays(one: MergeSide, other: MergeSide): number {
	if (one.isElsewhere !== other.isElsewhere) return one.isElsewhere ? -1 : 1;
	if (one.created_at !== other.created_at) return one.created_at < other.created_at ? -1 : 1;
	return one.id < other.id ? -1 : 1;
}

function refusalOf(other: MergeSide, bothIn: string[]): MergeRefusal | null {
	if (other.isElsewhere) return { reason: "elsewhere" };
	return bothIn.length > 0 ? { reason: "bothIn", courseIds: bothIn } : null;
}

/** Who asks twice keeps the better of the two; two places are for a person to put in order. */
function clashesOf(kept: MergeSide, enrolments: readonly MergeEnrolment[]) {
	const open = Map.groupBy(
		enrolments.filter(({ state }) => isOpen(state)),
		({ course_id }) => course_id,
	);
	const clashes: Clash[] = [];
	const bothIn: string[] = [];
	for (const [courseId, both] of open) {
		if (both.length < 2) continue;
		const [first, second] = both.toSorted((one, other) => byBetter(kept.id, one, other));
		if (isAsking(second!.state)) {
			clashes.push({ courseId, keptId: first!.id, closedId: second!.id, from: second!.state });
		} else bothIn.push(courseId);
	}
	return { clashes, bothIn };
}

/** A place before a request, then the time of asking: it is her place in the queue. */
function byBetter(keptId: string, one: MergeEnrolment, other: MergeEnrolment): number {
	const rank = ({ state }: MergeEnrolment) => Number(isAsking(state));
	if (rank(one) !== rank(other)) return rank(one) - rank(other);
	if (one.asked_at !== other.asked_at) return one.asked_at < other.asked_at ? -1 : 1;
	return one.learner_id === keptId ? -1 : 1;
}

function isChoice(choice: Choice, kept: MergeSide, other: MergeSide): boolean {
	if (kept.isElsewhere && choice !== "reference") return false;
	const [mine, hers] = [saidOf(kept, choice), saidOf(other, choice)];
	return mine !== null && hers !== null && mine !== hers;
}

function crecheOf({ creche_children, creche_ages }: Details): string | null {
	return creche_children === 0 ? null : `${creche_children} (${creche_ages ?? ""})`;
}
