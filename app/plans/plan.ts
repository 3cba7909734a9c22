import type { Instant, LocalDate } from "#db/columns.ts";
import type { PlanTargetTable, TargetReviewTable } from "#db/tables/plans.ts";

/** Skills first, then situations in life; no word for health. */
export const ABOUT = [
	...(["speaking", "listening", "reading", "writing"] as const),
	...(["work", "school", "appointments", "shopping", "travel"] as const),
	...(["forms", "phone", "people", "study"] as const),
] satisfies readonly PlanTargetTable["about"][];

export const RESULTS = ["met", "partly", "not-yet"] as const;

/** Enough to be her own, few enough to be reached. */
export const MOST = { aims: 5, targets: 12, outcomes: 30 } as const;

export const LONGEST = { words: 200, evidence: 200, note: 300 } as const;

export type About = PlanTargetTable["about"];
export type Result = TargetReviewTable["result"];

/** What somebody said, in the language it was said in. */
export type PlanWords = { words: string; language: string; english: string | null };

export type Aim = PlanWords & {
	id: string;
	version: number;
	/** She wrote it on her own page. */
	isOwn: boolean;
	dropped: boolean;
};

export type Review = {
	id: string;
	reviewedOn: LocalDate;
	result: Result;
	evidence: string | null;
	by: string;
	at: Instant;
};

export type Target = Omit<Aim, "isOwn"> & {
	about: About;
	reviewOn: LocalDate;
	/** Newest first. */
	reviews: Review[];
};

export type Outcome = PlanWords & { id: string; notedOn: LocalDate; by: string };

export type Ending = { endedOn: LocalDate; tutorWords: string | null };

export type Plan = {
	id: string;
	providerId: string;
	provider: string;
	begunOn: LocalDate;
	/** Counts up with every change of aims or targets. */
	terms: number;
	support: string | null;
	nextStep: string | null;
	/** Of the end review, as she said or wrote them. */
	ownWords: PlanWords | null;
	/** Null while it is open. */
	ending: Ending | null;
	/** In the order of the plan; those taken out are last. */
	aims: Aim[];
	targets: Target[];
	/** Newest first. */
	outcomes: Outcome[];
	/** The last time she agreed, and to what. */
	agreement: { terms: number; on: LocalDate } | null;
};

export type TargetState = Result | "due" | "ahead";

/** How the last review left it; without one that met it, the review day asks for the next. */
export function stateOf({ reviews, reviewOn }: Target, today: LocalDate): TargetState {
	const last = reviews[0];
	if (last?.result === "met") return "met";
	const isReviewedSince = last !== undefined && last.reviewedOn >= reviewOn;
	if (reviewOn <= today && !isReviewedSince) return "due";
	return last?.result ?? "ahead";
}

export type Agreed = "agreed" | "changed" | "never";

/** A later change of aims or targets asks her again. */
export function agreedOf({ agreement, terms }: Pick<Plan, "agreement" | "terms">): Agreed {
	if (!agreement) return "never";
	return agreement.terms === terms ? "agreed" : "changed";
}

/** n of N; what was taken out of the plan was no target in the end. */
export function metOf({ targets }: Pick<Plan, "targets">): { met: number; of: number } {
	const kept = targets.filter(({ dropped }) => !dropped);
	return {
		met: kept.filter(({ reviews }) => reviews[0]?.result === "met").length,
		of: kept.length,
	};
}

/** What is worked at now: the first target not met yet. */
export function nextTarget({ targets }: Pick<Plan, "targets">): Target | null {
	return targets.find((one) => !one.dropped && one.reviews[0]?.result !== "met") ?? null;
}

/** Where a target stands among those in the plan, counted from 1. */
export function placeOf(targets: readonly Target[], id: string) {
	const kept = targets.filter(({ dropped }) => !dropped);
	return { place: kept.findIndex((one) => one.id === id) + 1, places: kept.length };
}

/** The id moved to its new place, counted from 1; places beyond the ends are the ends. */
export function reordered(ids: readonly string[], id: string, place: number): string[] {
	const others = ids.filter((other) => other !== id);
	const at = Math.min(Math.max(1, place), ids.length) - 1;
	return others.toSpliced(at, 0, id);
}
