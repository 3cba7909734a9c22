// Overrides, embeddings and isolates turn the page around a name; LRM, RLM and the joiners stay:
// people type them, and Bengali, Urdu and emoji need the joiners.
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;
const UNSEEN = /[\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** No script puts more on one letter; a flood of them covers the lines above and below. */
const FLOOD = /(\p{M}{8})\p{M}+/gu;

/** Words from outside with nothing in them that turns, hides or covers what stands beside them. */
export function plainText(text: string): string {
	return withoutHidden(text.toWellFormed().replace(LINE_ENDS, "\n").replace(CONTROLS, ""));
}

/** The same for who refuses control signs, and says so. */
export function withoutHidden(text: string): string {
	return text.replace(TURNS, "").replace(UNSEEN, "").replace(FLOOD, "$1");
}
