import { FLAGS } from "#app/open-referral/meanings.ts";
import { findTerm, type Term } from "#app/open-referral/taxonomies.ts";
import { parseLevels } from "./ncs-levels.ts";
import { allIn, type FeedCheck, oneIn, type Thing, textIn } from "./open-referral-values.ts";

/**
 * What a service is classed as. Our own terms say all of it, by yes and by no; of other
 * directories' terms only the name of a level is understood, and nothing is guessed.
 */
export function readTerms(check: FeedCheck, service: Thing): Record<string, string> {
	const terms = allIn(check, service, "attributes").map((one) => ({
		id: textIn(check, one, "taxonomy_term_id").toLowerCase(),
		name: nameOf(check, one),
	}));
	const ours = terms.flatMap(({ id }) => findTerm(id) ?? []);
	if (ours.length === 0) return { levels: foreignLevels(terms.map(({ name }) => name)) };
	const meanings = ours.map(({ meaning }) => meaning);
	const kind = meanings.find((one) => one.of === "kind");
	const childcare = meanings.find((one) => one.of === "childcare");
	const flags = FLAGS.map((column) => [
		column,
		meanings.some((one) => one.of === "flag" && one.column === column) ? "yes" : "no",
	]);
	return {
		levels: levelsOf(ours),
		kind: kind?.kind ?? "",
		childcare: childcare?.childcare ?? "none",
		...Object.fromEntries(flags),
	};
}

function nameOf(check: FeedCheck, attribute: Thing): string {
	const term = oneIn(check, attribute, "taxonomy_term");
	return term ? textIn(check, term, "name") : "";
}

/** `speaking entry-2; reading entry-1`. */
function levelsOf(terms: readonly Term[]): string {
	return terms
		.flatMap(({ meaning }) =>
			meaning.of === "level" && meaning.skill ? [`${meaning.skill} ${meaning.level}`] : [],
		)
		.join("; ");
}

function foreignLevels(names: readonly string[]): string {
	return names.filter((name) => !name.includes(";") && parseLevels(name) !== null).join("; ");
}
