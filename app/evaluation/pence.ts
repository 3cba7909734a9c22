import { type BudgetLine, spentByProvider } from "#app/pilots/budget.ts";
import { type Drafting, FEW } from "./drafting.ts";
import { type Namer, namesOf } from "./quantity-ids.ts";
import type { QuantityId } from "./report-draft.ts";
import type { SetupLine } from "./setup-facts.ts";

/** Nobody said anything where it has no giver. */
export type Sum = { of: QuantityId; isSaid: boolean };
export type Sums = Record<"all" | Part, Sum>;

export type AmountSaid = "spent" | "planned";

const PARTS = ["creche", "without-creche"] as const;
type Part = (typeof PARTS)[number];

/**
 * What was spent or planned, made of each pilot's quarters, and of the crèche and the rest: two
 * reports of different periods tell what lies between, and two sums what one has more.
 */
export function draftPence(
	drafting: Drafting,
	names: Namer,
	{ lines, people, said }: { lines: readonly SetupLine[]; people: number; said: AmountSaid },
): Sums {
	const whole = (part: "all" | Part): Sum => {
		const contributions = contributionsOf(linesOf(lines, part), said);
		const of = drafting.pence(names(said, part), contributions, people);
		return { of, isSaid: contributions.length > 0 };
	};
	const sums = {
		all: whole("all"),
		creche: whole("creche"),
		"without-creche": whole("without-creche"),
	};
	const told = PARTS.filter((part) => sums[part].isSaid);
	drafting.sum(
		sums.all.of,
		told.map((part) => sums[part].of),
	);
	for (const part of [...told, "all" as const])
		drafting.sum(
			sums[part].of,
			quartersOf(lines, part, said).map((some) => draftQuarter(drafting, some, part, said)),
		);
	for (const some of quartersOf(lines, "all", said)) {
		const parts = told.filter((part) => quartersOf(some, part, said).length > 0);
		drafting.sum(
			quarterId(some, "all", said),
			parts.map((part) => quarterId(some, part, said)),
		);
	}
	return sums;
}

/** Of one pilot each, where anybody said anything. */
function quartersOf(lines: readonly SetupLine[], part: "all" | Part, said: AmountSaid) {
	const own = linesOf(lines, part);
	const quarters = Map.groupBy(own, ({ pilot, quarter }) => JSON.stringify([pilot, quarter]));
	return [...quarters.values()].filter((some) => contributionsOf(some, said).length > 0);
}

function draftQuarter(
	drafting: Drafting,
	lines: readonly SetupLine[],
	part: "all" | Part,
	said: AmountSaid,
): QuantityId {
	const id = quarterId(lines, part, said);
	return drafting.pence(id, contributionsOf(lines, said), FEW);
}

function quarterId(lines: readonly SetupLine[], part: "all" | Part, said: AmountSaid): QuantityId {
	const { pilot, quarter } = lines[0]!;
	return namesOf(`pilot:${pilot}`, quarter)(said, part, `quarter:${quarter}`);
}

function linesOf(lines: readonly SetupLine[], part: "all" | Part): readonly SetupLine[] {
	return part === "all" ? lines : lines.filter((line) => partOf(line) === part);
}

export function contributionsOf(lines: readonly BudgetLine[], said: AmountSaid): number[] {
	if (said === "spent") return spentByProvider(lines);
	return spentByProvider(lines.map((line) => ({ ...line, spent: line.planned })));
}

function partOf({ kind }: BudgetLine): Part {
	return kind === "creche" ? "creche" : "without-creche";
}
