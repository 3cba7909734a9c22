import type { DraftCell } from "../report-draft.ts";
import type { Reason, ReportCell } from "../report-model.ts";
import { shareReached, verdictOf } from "../target-rule.ts";
import { protectEstimate, protectHours, protectMean, protectMoney } from "./protect-mean.ts";
import { protectChange, protectShare } from "./protect-share.ts";
import { type Of, plain, roundedNote, toThousandths } from "./shown-cell.ts";
import type { ToldNumbers } from "./told-numbers.ts";

export function protectCell(cell: DraftCell, numbers: ToldNumbers): ReportCell {
	const shown = isDoubtful(cell, numbers) ? UNRELIABLE : protectValue(cell, numbers);
	return cell.unit === undefined ? shown : { ...shown, unit: cell.unit };
}

const UNRELIABLE: ReportCell = {
	...plain("[u]", ["unreliable"]),
	reason: "incomplete",
};

/** A rate of registers that lack too many marks is for the eyes of who can mend them. */
function isDoubtful(cell: DraftCell, numbers: ToldNumbers): boolean {
	return !numbers.areTrue && "notes" in cell && cell.notes?.includes("unreliable") === true;
}

function protectValue(cell: DraftCell, numbers: ToldNumbers): ReportCell {
	switch (cell.kind) {
		case "count":
			return protectCount(cell, numbers);
		case "total":
			return protectTotal(cell, numbers);
		case "share":
			return protectShare(cell, numbers);
		case "change":
			return protectChange(cell, numbers);
		case "score":
			return protectMean(cell, numbers);
		case "hours":
			return protectHours(cell, numbers);
		case "money":
			return protectMoney(cell, numbers);
		case "estimate":
		case "p":
			return protectEstimate(cell, numbers);
		case "share-reached":
		case "verdict":
			return protectTarget(cell, numbers);
		case "target":
			return plain(cell.value);
		case "words":
			return plain(cell.words);
		case "day":
			return plain(cell.day);
		case "mark":
			return { ...plain(cell.mark), reason: MARK_REASONS[cell.mark] };
	}
}

/** Of what came hidden nobody knows whether it is small itself. */
const MARK_REASONS: Record<Of<"mark">["mark"], Reason | null> = {
	...{ "[x]": null, "[z]": null },
	...{ "[u]": "incomplete", "[c]": "complement" },
};

function protectCount({ of, notes }: Of<"count">, numbers: ToldNumbers): ReportCell {
	const { cell, reason, isRounded } = numbers.told(of);
	return { ...plain(cell, [...(notes ?? []), ...roundedNote(isRounded)]), reason };
}

function protectTotal({ of, parts }: Of<"total">, numbers: ToldNumbers): ReportCell {
	if (numbers.policy.totals === "true") return protectCount({ kind: "count", of }, numbers);
	const { cell, reason } = numbers.sumOf(parts);
	return { ...plain(cell), reason };
}

/** From the value as it is shown: what is hidden of it is hidden of its target. */
function protectTarget(
	{ kind, value, target, moreIsBetter }: Extract<DraftCell, { target: number }>,
	numbers: ToldNumbers,
): ReportCell {
	const shown = protectCell(value, numbers);
	if (typeof shown.value !== "number") return { ...plain(shown.value), reason: shown.reason };
	if (kind === "verdict")
		return plain({ key: `disclosure:verdict.${verdictOf(shown.value, target, moreIsBetter)}` });
	const share = shareReached(shown.value, target, moreIsBetter);
	return plain(share === null ? "[x]" : toThousandths(share));
}
