import highsLoader from "highs";

const highs = await highsLoader();

/** No count of a test is larger: keeps what is not bounded bounded. */
const MOST = 2_000_000;

export type Clue = { lower: number; upper: number };

/** What a printed cell says of the true count, to somebody who knows how it was rounded. */
export function clueOf(printed: number | string, roundedTo: number): Clue {
	if (printed === "[c]") return { lower: 0, upper: MOST };
	if (printed === "[low]") return { lower: 1, upper: Math.floor((roundedTo - 1) / 2) };
	if (typeof printed !== "number") throw new Error(`${printed} is no count`);
	if (printed === 0 || roundedTo === 1) return { lower: printed, upper: printed };
	return { lower: printed - (roundedTo - 1) / 2, upper: printed + (roundedTo - 1) / 2 };
}

/** What hours say of the minutes: they have one decimal. */
export function clueOfHours(printed: number | string): Clue {
	if (typeof printed !== "number") return { lower: 0, upper: MOST };
	const minutes = Math.round(printed * 60);
	return { lower: Math.max(0, minutes - 3), upper: minutes + 2 };
}

/** How often each stands in it: all together make 0. */
type Sum = ReadonlyMap<string, number>;

/**
 * Knows nothing of our engine: writes down all that was printed and all sums, and asks another solver
 * (HiGHS) for the smallest and the largest whole number that a hidden count can be.
 */
export class Attacker {
	readonly #clues = new Map<string, Clue>();
	readonly #sums = new Map<string, Sum>();
	readonly #sumsOf = new Map<string, Set<Sum>>();

	learn(id: string, { lower, upper }: Clue): void {
		const known = this.#clueOf(id);
		const clue = { lower: Math.max(known.lower, lower), upper: Math.min(known.upper, upper) };
		this.#clues.set(id, clue);
	}

	sum(total: string, parts: readonly string[]): void {
		this.#add([[total, 1], ...parts.map((part): [string, number] => [part, -1])]);
	}

	/** The total is so many times the part, with so much more or less. */
	about(total: string, part: string, each: number, leeway: number): void {
		const apart = `${total} apart from ${part}`;
		this.#clues.set(apart, { lower: -leeway, upper: leeway });
		this.#add([
			[total, 1],
			[part, -each],
			[apart, -1],
		]);
	}

	#add(terms: readonly [string, number][]): void {
		const key = terms.join();
		if (this.#sums.has(key)) return;
		const sum = new Map(terms);
		this.#sums.set(key, sum);
		for (const id of sum.keys())
			this.#sumsOf.set(id, new Set([...(this.#sumsOf.get(id) ?? []), sum]));
	}

	rangeOf(id: string): [number, number] {
		const sums = this.#sumsAround(id);
		return [this.#ask("Minimize", id, sums), this.#ask("Maximize", id, sums)];
	}

	/** All that hangs together with it through what is not known exactly. */
	#sumsAround(id: string): Set<Sum> {
		const found = new Set<Sum>();
		const ids = [id];
		for (let one = ids.pop(); one !== undefined; one = ids.pop()) {
			for (const sum of this.#sumsOf.get(one) ?? []) {
				if (found.has(sum)) continue;
				found.add(sum);
				ids.push(...[...sum.keys()].filter((other) => !this.#isKnown(other)));
			}
		}
		return found;
	}

	#ask(direction: "Minimize" | "Maximize", id: string, sums: ReadonlySet<Sum>): number {
		const names = new Map([[id, "q0"]]);
		const nameOf = (one: string) => {
			if (!names.has(one)) names.set(one, `q${names.size}`);
			return names.get(one)!;
		};
		const equations = [...sums].map((sum) => this.#equation(sum, nameOf));
		const bounds = [...names].map(([one, name]) => {
			const { lower, upper } = this.#clueOf(one);
			return `${lower} <= ${name} <= ${upper}`;
		});
		const whole = [...names].flatMap(([one, name]) => (isCounted(one) ? [name] : []));
		const problem = [direction, "goal: q0", "Subject To", ...equations];
		problem.push("Bounds", ...bounds);
		const general = whole.length > 0 ? ["General", ...whole] : [];
		return this.#solve(problem, [], whole) ?? this.#solve(problem, general, whole) ?? fail(id);
	}

	/** Null where the answer is no whole numbers: asked for those, it takes longer. */
	#solve(
		problem: readonly string[],
		general: readonly string[],
		whole: readonly string[],
	): number | null {
		const answer = highs.solve([...problem, ...general, "End"].join("\n"), { presolve: "off" });
		if (answer.Status !== "Optimal") throw new Error(answer.Status);
		const values = whole.map((name) => answer.Columns[name]?.Primal ?? 0);
		const areWhole = values.every((value) => Math.abs(value - Math.round(value)) < 1e-6);
		return areWhole ? Math.round(answer.ObjectiveValue) : null;
	}

	/** What is known stands on the right. */
	#equation(sum: Sum, nameOf: (id: string) => string): string {
		const terms = [...sum];
		const unknown = terms.filter(([id]) => !this.#isKnown(id));
		const known = terms.filter(([id]) => this.#isKnown(id));
		const right = known.reduce((all, [id, factor]) => all - factor * this.#clueOf(id).lower, 0);
		if (unknown.length === 0) return "";
		const written = unknown.map(
			([id, factor]) => `${factor > 0 ? "+" : "-"} ${Math.abs(factor)} ${nameOf(id)}`,
		);
		return `${written.join(" ")} = ${right}`;
	}

	#isKnown(id: string): boolean {
		const { lower, upper } = this.#clueOf(id);
		return lower === upper;
	}

	#clueOf(id: string): Clue {
		return this.#clues.get(id) ?? { lower: 0, upper: MOST };
	}
}

/** Minutes may be parts of one: that is beneath what hours show, and quicker. */
function isCounted(id: string): boolean {
	return !id.startsWith("minutes");
}

function fail(id: string): never {
	throw new Error(`No whole numbers for ${id}`);
}
