import type { Amount, QuantityId } from "../report-draft.ts";
import type { Reason } from "../report-model.ts";
import { type Cell, isNumber } from "../small-numbers.ts";
import { inHours, isSmall, POLICIES, type Policy, rounded } from "./policy.ts";
import { isHidden, type Told } from "./released.ts";

/** What stands in place of a number, and why where it is hidden. */
export type ToldCell = { cell: Cell; reason: Reason | null; isRounded?: true };

export type KnownNumber = { count: number; told: Told; isThings?: boolean; of?: Amount };

/** The numbers of one report as one audience sees them. */
export class ToldNumbers {
	readonly policy: Policy;
	private readonly numbers: ReadonlyMap<QuantityId, KnownNumber>;

	constructor(policy: Policy, numbers: ReadonlyMap<QuantityId, KnownNumber>) {
		this.policy = policy;
		this.numbers = numbers;
	}

	/** Nothing is hidden and nothing rounded. */
	get areTrue(): boolean {
		return this.policy.smallestShown === 0;
	}

	/** For rules about how many there are; never to be printed. */
	trueCount(id: QuantityId): number {
		return this.get(id).count;
	}

	reason(id: QuantityId): Reason | null {
		const { told } = this.get(id);
		return isHidden(told) ? told : null;
	}

	told(id: QuantityId): ToldCell {
		const { count, told, of } = this.get(id);
		if (isHidden(told)) return { cell: "[c]", reason: told };
		if (of) return { cell: of === "minutes" ? inHours(count) : count, reason: null };
		if (told !== "rounded") return { cell: this.shown(count), reason: null };
		return { cell: rounded(count, POLICIES.public), reason: null, isRounded: true };
	}

	/** Counts only what is told, so that nothing is left over when its parts are taken away. */
	sumOf(parts: readonly QuantityId[]): ToldCell {
		const cells = parts.map((part) => this.told(part).cell);
		const sum = cells.filter(isNumber).reduce((one, other) => one + other, 0);
		// A bare 0 would say that nobody is behind the hidden cells.
		if (sum === 0 && cells.some((cell) => cell !== 0)) return { cell: "[c]", reason: "complement" };
		return { cell: sum, reason: null };
	}

	isFew(id: QuantityId): boolean {
		return this.trueCount(id) < this.policy.smallestGroup;
	}

	isOfPeople(id: QuantityId): boolean {
		return !this.get(id).isThings;
	}

	/** What is left over when the part is taken away points to a few people. */
	isSmallRest(part: QuantityId, whole: QuantityId): boolean {
		const rest = this.trueCount(whole) - this.trueCount(part);
		return this.isOfPeople(part) && isSmall(rest, this.policy);
	}

	private shown(count: number): Cell {
		const cell = rounded(count, this.policy);
		return cell === 0 && count > 0 ? "[low]" : cell;
	}

	private get(id: QuantityId): KnownNumber {
		const number = this.numbers.get(id);
		if (!number) throw new Error(`A cell names ${id}, which is no quantity of the report`);
		return number;
	}
}
