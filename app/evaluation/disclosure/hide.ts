import type { QuantityId, Relation } from "../report-draft.ts";
import { candidateFor } from "./candidates.ts";
import { isSmall, POLICIES } from "./policy.ts";
import { Reader } from "./reader.ts";
import type { Refusal } from "./refusal.ts";
import { isHidden, type Release, readersOf, seenBy } from "./released.ts";
import type { Policies } from "./system.ts";
import { Touched } from "./touched.ts";

/** True numbers that want to be shown, with all sums that hold between them. */
export type Numbers = { quantities: readonly Countable[]; relations: readonly Relation[] };

export type Countable = {
	id: QuantityId;
	count: number;
	isThings: boolean;
	/** In a cell; else a reader can work it out at most. */
	isShown: boolean;
	/** Hidden only when nothing else helps. */
	isHeadline: boolean;
	/** Of so few people that it is hidden whatever it is. */
	isOfFew: boolean;
};

export type Outcome = { ok: true; release: Release } | { ok: false; refusal: Refusal };

/** Each round hides at least one more: this many are only reached where something is wrong. */
const ROUNDS = 500;

/**
 * Hides what is small, and then as much more as it takes until the audit passes: over this and all
 * earlier releases, for everybody who can see them. What cannot be shown to be safe is refused.
 */
export function hideNumbers(
	numbers: Numbers,
	audience: Release["audience"],
	earlier: readonly Release[],
	policies: Policies = POLICIES,
): Outcome {
	const release = primary(numbers, audience, earlier, policies);
	const readers = readersOf(audience)
		.filter((one) => one === audience || earlier.some((other) => other.audience === one))
		.map((one) => new Reader(one, earlier, release, policies));
	const headlines = new Set(numbers.quantities.filter((one) => one.isHeadline).map(({ id }) => id));
	for (let round = 0; round < ROUNDS; round++) {
		const failing = readers.flatMap(failingOf);
		if (failing.length === 0) return { ok: true, release };
		if (!hideMore(failing, readers, audience, headlines)) return refused("earlier", failing);
		for (const { auditor } of readers) auditor.lookAgain();
	}
	return refused("unproven", readers.flatMap(failingOf));
}

type Failing = { reader: Reader; unknown: number };

function failingOf(reader: Reader): Failing[] {
	for (const unknown of reader.pending) {
		if (reader.verdict(unknown) === "safe") reader.pending.delete(unknown);
	}
	const { names } = reader.system;
	return [...reader.pending]
		.toSorted((one, other) => (names[one]! < names[other]! ? -1 : 1))
		.map((unknown) => ({ reader, unknown }));
}

/** False when nothing of this release is left that could help one of them. */
function hideMore(
	failing: readonly Failing[],
	readers: readonly Reader[],
	audience: Release["audience"],
	headlines: ReadonlySet<QuantityId>,
): boolean {
	const touched = new Touched();
	for (const { reader, unknown } of failing) {
		if (touched.includes(reader, unknown)) continue;
		const quantity = candidateFor(reader, unknown, headlines);
		if (!quantity) return false;
		quantity.told = "complement";
		for (const one of readers) one.forget(quantity, one.audience === audience);
		touched.add(reader, unknown, reader.unknownOf(quantity));
	}
	return true;
}

function refused(reason: Refusal["reason"], failing: readonly Failing[]): Outcome {
	const names = failing.map(({ reader, unknown }) => reader.system.names[unknown]!);
	return { ok: false, refusal: { reason, names } };
}

/** What is hidden for what it is, and what this audience was not told before. */
function primary(
	{ quantities, relations }: Numbers,
	audience: Release["audience"],
	earlier: readonly Release[],
	policies: Policies,
): Release {
	const policy = policies[audience];
	const hiddenBefore = new Set(
		seenBy(audience, earlier)
			.filter((release) => release.audience === audience)
			.flatMap((release) => release.quantities.filter(({ told }) => isHidden(told)))
			.map(({ id }) => id),
	);
	const toldOf = ({ id, count, isThings, isShown, isOfFew }: Countable) => {
		if (!isThings && isSmall(count, policy)) return "small";
		if (isOfFew) return "few-people";
		if (isShown && hiddenBefore.has(id)) return "complement";
		return isShown ? "shown" : "untold";
	};
	return {
		audience,
		relations,
		quantities: quantities.map((one) => ({
			...{ id: one.id, count: one.count, told: toldOf(one) },
			...(one.isThings && { isThings: true as const }),
		})),
	};
}
