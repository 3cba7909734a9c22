import type { Amount, QuantityId, Relation } from "../report-draft.ts";
import { candidateFor } from "./candidates.ts";
import { tellingGrowth } from "./growth.ts";
import { isSmall, POLICIES, type Policies, toldBy } from "./policy.ts";
import { Reader } from "./reader.ts";
import type { Refusal } from "./refusal.ts";
import { isHidden, type Release, type ReleasedQuantity, readersOf, type Told } from "./released.ts";
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
	/** One giver is told by it. */
	isDominated?: boolean;
	of?: Amount;
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
		if (!hideMore(failing, readers, audience, headlines, policies) && !areSafeAfterAll(failing))
			return refused("earlier", failing);
		for (const { auditor } of readers) auditor.lookAgain();
	}
	return refused("unproven", readers.flatMap(failingOf));
}

type Failing = { reader: Reader; unknown: number };

/** The solver is asked last, and of so many in one round: what is hidden for them helps others. */
const ASKED = 12;

/** First those that a few sums tell; only when there are none are the others looked at closely. */
function failingOf(reader: Reader): Failing[] {
	const { auditor, pending, system } = reader;
	const widthAt = (unknown: number) => reader.widthAt(unknown);
	const told = [...pending].filter((unknown) => auditor.isTold(unknown, widthAt(unknown)));
	const failing = told.length > 0 ? told : unproven();
	return failing
		.toSorted((one, other) => (system.names[one]! < system.names[other]! ? -1 : 1))
		.map((unknown) => ({ reader, unknown }));

	function unproven(): number[] {
		for (const unknown of pending)
			if (auditor.isSafe(unknown, widthAt(unknown))) pending.delete(unknown);
		const found: number[] = [];
		let narrow = 0;
		const left = [...pending].toSorted((one, other) =>
			system.names[one]! < system.names[other]! ? -1 : 1,
		);
		for (const unknown of left) {
			if (narrow >= ASKED) break;
			if (auditor.isInLargeKnot(unknown)) found.push(unknown);
			else if (reader.verdict(unknown) === "safe") pending.delete(unknown);
			else {
				found.push(unknown);
				narrow++;
			}
		}
		return found;
	}
}

/** False when nothing of this release is left that could help any of them. */
function hideMore(
	failing: readonly Failing[],
	readers: readonly Reader[],
	audience: Release["audience"],
	headlines: ReadonlySet<QuantityId>,
	policies: Policies,
): boolean {
	const touched = new Touched();
	let hasHidden = false;
	for (const { reader, unknown } of failing) {
		if (touched.includes(reader, unknown)) continue;
		const quantity = hideFor(reader, unknown);
		if (!quantity) continue;
		for (const one of readers) one.relearn(quantity, audience);
		touched.add(reader, unknown, reader.unknownOf(quantity));
		hasHidden = true;
	}
	return hasHidden;

	/** To hide what a reader could tell from earlier releases helps nobody; to round it may. */
	function hideFor(reader: Reader, unknown: number): ReleasedQuantity | null {
		const own = readers.filter((one) => one === reader || one.audience === audience);
		const isNews = (one: ReleasedQuantity) => own.every((each) => each.isNews(one));
		const hidden = candidateFor(reader, unknown, { headlines, helps: isNews });
		if (hidden) hidden.told = "complement";
		if (hidden || audience === "public") return hidden;
		const rounded = candidateFor(reader, unknown, { headlines, helps: isRounding(policies) });
		if (rounded) rounded.told = "rounded";
		return rounded;
	}
}

function isRounding(policies: Policies) {
	return ({ count, of }: ReleasedQuantity) => {
		// Amounts are shown in one way to all.
		if (of) return false;
		const { lower, upper } = toldBy(count, policies.public);
		return lower < upper && !isSmall(count, policies.public);
	};
}

/** Then they are no longer waited for. */
function areSafeAfterAll(failing: readonly Failing[]): boolean {
	const safe = failing.filter(({ reader, unknown }) =>
		reader.auditor.isSafeAfterAll(unknown, reader.widthAt(unknown)),
	);
	for (const { reader, unknown } of safe) reader.pending.delete(unknown);
	return safe.length > 0;
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
	const seen = earlier.filter((release) => release.audience === audience);
	const hiddenBefore = new Set(
		seen
			.flatMap((release) => release.quantities.filter(({ told }) => isHidden(told)))
			.map(({ id }) => id),
	);
	const toldOf = ({ id, count, isThings, isShown, isOfFew, isDominated }: Countable): Told => {
		if (!isThings && isSmall(count, policy)) return "small";
		if (isOfFew) return "few-people";
		if (isDominated) return "dominated";
		if (isShown && hiddenBefore.has(id)) return "complement";
		return isShown ? "shown" : "untold";
	};
	const released = quantities.map(
		(one): ReleasedQuantity => ({
			...{ id: one.id, count: one.count, told: toldOf(one) },
			...(one.isThings && { isThings: true }),
			...(one.of && { of: one.of }),
		}),
	);
	// Rounding keeps who came in between uncertain by itself.
	const telling = audience === "agreement" ? tellingGrowth(released, seen, policy) : new Set();
	for (const one of released) if (telling.has(one.id)) one.told = "complement";
	return { audience, relations, quantities: released };
}
