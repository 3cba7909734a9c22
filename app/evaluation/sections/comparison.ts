import type { ComparedPerson, ComparisonFacts } from "../comparison-facts.ts";
import { comparedIn, isTreated } from "../comparison-measures.ts";
import { MOST_LOST } from "../comparison-numbers.ts";
import { Drafting } from "../drafting.ts";
import { namesFor } from "../quantity-ids.ts";
import type { SectionDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SectionBuilder } from "../subject-facts.ts";
import { casesTable, effectsTable, measuredEffects } from "./comparison-effects.ts";
import { balanceTable, groupsTable, isLossGreat } from "./comparison-groups.ts";
import { effectNotes } from "./comparison-notes.ts";

/** What the pilot does, as far as a comparison can say; a sentence where nobody is compared. */
export const comparison: SectionBuilder = ({ subject, period, comparison: facts }) => {
	if (!facts) return null;
	const kind = comparedKind(facts.people);
	if (kind === null) return without(facts);
	const draft = new Drafting();
	const compared = { facts, kind, draft, names: namesFor(subject, period.until) };
	const effects = measuredEffects(compared);
	const isGreat = isLossGreat(facts.people);
	const tables = [
		groupsTable(compared),
		balanceTable(compared),
		effectsTable(compared, effects),
		...(isGreat && comparedIn(facts).primary.length > 0 ? [casesTable(compared, effects)] : []),
	];
	const notes = [
		label(`compare:section.${kind}`),
		label("compare:section.words"),
		...effectNotes(facts, effects),
		...(isGreat ? [label("compare:section.loss", { percent: MOST_LOST * 100 })] : []),
	];
	return { id: "comparison", headlines: [], tables, notes, ...draft.drafted() };
};

export type ComparedKind = "waiting" | "matched";

/** Null where nobody of one of the two groups is there. */
function comparedKind(people: readonly ComparedPerson[]): ComparedKind | null {
	const other = people.find((person) => !isTreated(person))?.arm;
	if (!people.some(isTreated) || other === undefined) return null;
	return other === "matched" ? "matched" : "waiting";
}

function without({ design }: ComparisonFacts): SectionDraft {
	const isMeant = design === "waiting-list" || design === "matched";
	const words = isMeant ? "compare:section.notOpened" : "compare:section.none";
	const empty = { headlines: [], tables: [], quantities: [], relations: [] };
	return { id: "comparison", ...empty, notes: [label(words)] };
}

function label(
	key: Extract<Label, { key: unknown }>["key"],
	values?: Record<string, number>,
): Label {
	return values ? { key, values } : { key };
}
