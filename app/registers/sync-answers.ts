import type { TextKey } from "#app/http/forms.ts";
import type { SavedMark } from "./merge-marks.ts";
import type { MarkFact } from "./rates.ts";

/** What a phone hears of a change it has sent. */
export type ChangeAnswer =
	/** It is in the register, or nothing had to be changed; the mark as it stands now. */
	| { result: "saved"; version: number; mark: MarkFact }
	/** Somebody else was quicker: she chooses. */
	| { result: "conflict"; chosen: MarkFact; saved: SavedMark }
	/** The register is closed: kept for a coordinator. */
	| { result: "asked" }
	/** The register is not open yet: to be sent again. */
	| { result: "early" }
	/** To be put right on the page. */
	| { result: "refused"; error: TextKey };

/** Those that a replay must hear again; the others wrote nothing. */
export function isFinal({ result }: ChangeAnswer): boolean {
	return result === "saved" || result === "conflict" || result === "asked";
}
