import { join } from "node:path";
import type { Translate } from "#app/i18n/namespaces.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";

let kept: Translate | null = null;

/** The commands speak English, in the same words as the pages. */
export function english(): Translate {
	kept ??= loadTexts(join(process.cwd(), "locales"))("en").t;
	return kept;
}
