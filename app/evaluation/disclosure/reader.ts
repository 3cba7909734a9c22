import { Auditor, type Verdict } from "./auditor.ts";
import { addGrowth } from "./growth.ts";
import { isSmall, toldBy } from "./policy.ts";
import { isHidden, nameOf, type Release, type ReleasedQuantity, seenBy } from "./released.ts";
import { learn, type Policies, type System, systemOf } from "./system.ts";

type Audience = Release["audience"];

/** Everything one audience can see, with what must stay hidden from it. */
export class Reader {
	readonly audience: Audience;
	readonly system: System;
	readonly auditor: Auditor;
	/** Hidden, and not yet shown to be safe. */
	readonly pending = new Set<number>();
	private readonly policies: Policies;
	private readonly current = new Map<number, ReleasedQuantity>();
	private readonly index: Map<string, number>;
	/** Before the release that is being made. */
	private readonly before: Pick<System, "lower" | "upper">;

	constructor(
		audience: Audience,
		earlier: readonly Release[],
		current: Release | null,
		policies: Policies,
	) {
		this.audience = audience;
		this.policies = policies;
		const seen = [...seenBy(audience, earlier), ...(current ? [current] : [])];
		const { system, index } = systemOf(
			seen.map((one) => (one === current ? untold(one) : one)),
			policies,
		);
		const growth = audience === "agreement" ? addGrowth(system, index, seen, this.policy) : [];
		this.system = system;
		this.index = index;
		this.before = { lower: [...system.lower], upper: [...system.upper] };
		for (const quantity of current?.quantities ?? [])
			this.current.set(this.unknownOf(quantity), quantity);
		if (current) this.learnAll(current);
		for (const unknown of growth) this.pending.add(unknown);
		for (const release of seen) this.protectAll(release);
		this.auditor = new Auditor(system);
	}

	/** 1 means: not determined. */
	get width(): number {
		return Math.max(1, this.policy.smallestShown);
	}

	verdict(unknown: number): Verdict {
		return this.auditor.verdict(unknown, this.width);
	}

	unknownOf(quantity: ReleasedQuantity): number {
		return this.index.get(nameOf(quantity))!;
	}

	/** Of the release that is being made. */
	currentAt(unknown: number): ReleasedQuantity | undefined {
		return this.current.get(unknown);
	}

	/** What the release being made would have told is not told. */
	forget(quantity: ReleasedQuantity, isProtected: boolean): void {
		const unknown = this.unknownOf(quantity);
		this.system.lower[unknown] = this.before.lower[unknown]!;
		this.system.upper[unknown] = this.before.upper[unknown]!;
		if (isProtected) this.pending.add(unknown);
	}

	private get policy() {
		return this.policies[this.audience];
	}

	private learnAll({ audience, quantities }: Release): void {
		for (const quantity of quantities) {
			if (quantity.told !== "shown") continue;
			const known = toldBy(quantity.count, this.policies[audience]);
			learn(this.system, this.unknownOf(quantity), known);
		}
	}

	private protectAll(release: Release): void {
		for (const quantity of release.quantities) {
			if (this.mustHide(quantity, release.audience)) this.pending.add(this.unknownOf(quantity));
		}
	}

	/** What is hidden from everybody may be known to those who see more, unless they may not either. */
	private mustHide({ told, count }: ReleasedQuantity, audience: Audience): boolean {
		if (!isHidden(told)) return false;
		if (audience === this.audience || told === "few-people") return true;
		return told === "small" && isSmall(count, this.policy);
	}
}

function untold(release: Release): Release {
	const quantities = release.quantities.map((one) => ({ ...one, told: "untold" as const }));
	return { ...release, quantities };
}
