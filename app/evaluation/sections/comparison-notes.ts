import type { ComparisonFacts } from "../comparison-facts.ts";
import { comparedIn } from "../comparison-measures.ts";
import {
	allowsPValue,
	ENOUGH_CLASSES,
	ENOUGH_IN_A_GROUP,
	hasFewClasses,
} from "../comparison-numbers.ts";
import type { Label } from "../report-model.ts";
import type { MeasuredEffect } from "./comparison-effects.ts";

/** How many classes there are, and what that forbids to say. */
export function effectNotes(facts: ComparisonFacts, effects: readonly MeasuredEffect[]): Label[] {
	const known = effects.flatMap(({ effect }) => effect ?? []);
	const { primary } = comparedIn(facts);
	const notes: Label[] = [{ key: "compare:section.clustered" }];
	if (known.length === 0) notes.push({ key: "compare:section.nothing" });
	if (known.some(hasFewClasses))
		notes.push({ key: "compare:section.few", values: { classes: ENOUGH_CLASSES } });
	if (known.some((effect) => !allowsPValue(effect)))
		notes.push({ key: "compare:section.noP", values: { classes: ENOUGH_IN_A_GROUP } });
	if (known.some(allowsPValue)) notes.push({ key: "compare:section.adjusted" });
	if (primary.length < facts.outcomes.length) notes.push({ key: "compare:section.elsewhere" });
	if (facts.outcomes.length === 0) notes.push({ key: "compare:section.noPrimary" });
	return notes;
}
