import { Auditor, type Verdict } from "./auditor.ts";
import { isSmall, type Policies, widthOf } from "./policy.ts";
import {
	isHidden,
	knownOf,
	nameOf,
	type Release,
	type ReleasedQuantity,
	seenBy,
} from "./released.ts";
import { learn, type System, systemOf } from "./system.ts";

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
	/** Of amounts. */
	private readonly widths = new Map<number, number>();
	private readonly index: Map<string, number>;
	/** Before the release that is being made. */
	private readonly before: Pick<System, "lower" | "upper">;
	private readonly earlier: Auditor | null;

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
		this.system = system;
		this.index = index;
		this.before = { lower: [...system.lower], upper: [...system.upper] };
		const isFirst = seen.length === 1 && current !== null;
		this.earlier = isFirst ? null : new Auditor({ ...system, ...this.before });
		for (const quantity of current?.quantities ?? [])
			this.current.set(this.unknownOf(quantity), quantity);
		if (current) this.learnAll(current);
		for (const release of seen) this.protectAll(release);
		for (const quantity of seen.flatMap(({ quantities }) => quantities))
			if (quantity.of) this.widths.set(this.unknownOf(quantity), widthOf(quantity, this.policy));
		this.auditor = new Auditor(system);
		if (current && !isFirst) this.leaveOutUntouched();
	}

	/** 1 means: not determined. */
	widthAt(unknown: number): number {
		return this.widths.get(unknown) ?? widthOf({ count: 0 }, this.policy);
	}

	verdict(unknown: number): Verdict {
		return this.auditor.verdict(unknown, this.widthAt(unknown));
	}

	unknownOf(quantity: ReleasedQuantity): number {
		return this.index.get(nameOf(quantity))!;
	}

	/** Of the release that is being made. */
	currentAt(unknown: number): ReleasedQuantity | undefined {
		return this.current.get(unknown);
	}

	/** It cannot be told well from the releases before. */
	isNews(quantity: ReleasedQuantity): boolean {
		if (!this.earlier) return true;
		const unknown = this.unknownOf(quantity);
		const verdict = this.earlier.verdict(unknown, this.widthAt(unknown));
		return verdict === "safe" || verdict === "unproven";
	}

	/** The release being made tells less of it than it would have told. */
	relearn(quantity: ReleasedQuantity, audience: Audience): void {
		const unknown = this.unknownOf(quantity);
		this.system.lower[unknown] = this.before.lower[unknown]!;
		this.system.upper[unknown] = this.before.upper[unknown]!;
		learn(this.system, unknown, knownOf(quantity, audience, this.policies));
		if (this.mustHide(quantity, audience)) this.pending.add(unknown);
	}

	/** What hangs together with nothing of this release was audited when it was released. */
	private leaveOutUntouched(): void {
		const { rowsOf, rows } = this.system;
		const touched = new Set(
			[...this.current.keys()]
				.flatMap((unknown) => [unknown, ...rowsOf[unknown]!.flatMap((row) => rows[row]!.unknowns)])
				.map((unknown) => this.auditor.partAt(unknown)),
		);
		for (const unknown of this.pending) {
			if (!this.current.has(unknown) && !touched.has(this.auditor.partAt(unknown)))
				this.pending.delete(unknown);
		}
	}

	private get policy() {
		return this.policies[this.audience];
	}

	private learnAll({ audience, quantities }: Release): void {
		for (const quantity of quantities) {
			learn(this.system, this.unknownOf(quantity), knownOf(quantity, audience, this.policies));
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
		if (audience === this.audience || told === "few-people" || told === "dominated") return true;
		return told === "small" && isSmall(count, this.policy);
	}
}

function untold(release: Release): Release {
	const quantities = release.quantities.map((one) => ({ ...one, told: "untold" as const }));
	return { ...release, quantities };
}
