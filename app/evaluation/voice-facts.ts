import type { QuoteScope } from "#app/voices/quotes.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Audience } from "./report-model.ts";

/** A quote that an evaluator checked and chose. Its words stay where they can be taken back. */
export type VoiceFact = {
	id: string;
	/** Slug. */
	pilot: string;
	scope: QuoteScope;
	language: string;
	/** Who wrote the English; null where there is none. */
	translator: "staff" | "evaluator" | null;
	givenOn: LocalDate;
};

/** Who may read it is hers to say: the narrowest consent leaves out everybody but funder and evaluator. */
export function readersOf(scope: QuoteScope): readonly Audience[] {
	const few: readonly Audience[] = ["evaluator", "agreement"];
	return scope === "funder" ? few : [...few, "public"];
}
