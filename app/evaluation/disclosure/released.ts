import type { Amount, QuantityId, Relation } from "../report-draft.ts";
import type { Audience } from "../report-model.ts";
import { type Policies, type Range, toldBy } from "./policy.ts";

/**
 * What a release tells and what it keeps back, in true numbers: all that the audit of a later one
 * needs. It is stored beside the report and never given out.
 */
export type Release = {
	audience: Exclude<Audience, "evaluator">;
	quantities: readonly ReleasedQuantity[];
	relations: readonly Relation[];
};

export type ReleasedQuantity = {
	id: QuantityId;
	count: number;
	told: Told;
	/** Of lessons, marks, amounts: small ones tell of nobody. */
	isThings?: true;
	/** Releases of before there were amounts have none. */
	of?: Amount;
};

/**
 * In a cell; in a cell, rounded as for everybody though others are exact; in no cell and of no weight;
 * or hidden, and why.
 */
export type Told = "shown" | "rounded" | "untold" | Hidden;

export type Hidden = "small" | "complement" | "few-people" | "dominated";

const HIDDEN: readonly Told[] = ["small", "complement", "few-people", "dominated"];

export function isHidden(told: Told): told is Hidden {
	return HIDDEN.includes(told);
}

/** What readers of a release know of one of its numbers by itself. */
export function knownOf(
	{ count, told, of }: ReleasedQuantity,
	audience: Release["audience"],
	policies: Policies,
): Range {
	if (told === "shown") return toldBy(count, policies[audience], of);
	if (told === "rounded") return toldBy(count, policies.public, of);
	return { lower: 0, upper: Number.POSITIVE_INFINITY };
}

/** Who holds a return under agreement reads the public reports as well. */
export function seenBy(audience: Release["audience"], releases: readonly Release[]): Release[] {
	return releases.filter((release) => audience === "agreement" || release.audience === "public");
}

/** Everybody who can see it. */
export function readersOf(audience: Release["audience"]): Release["audience"][] {
	return audience === "public" ? ["public", "agreement"] : ["agreement"];
}

/** A number corrected since is another number, though it has the same id. */
export function nameOf({ id, count }: Pick<ReleasedQuantity, "id" | "count">): string {
	return `${id}=${count}`;
}
