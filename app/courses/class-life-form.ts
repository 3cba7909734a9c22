import { type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { CopyForm } from "./class-life.server.ts";

export function parseCopy(form: FormData): Parsed<CopyForm> {
	const startsOn = fold(textOf(form, "starts-on"));
	if (!isLocalDate(startsOn)) return { ok: false, errors: { "starts-on": "manage:errors.day" } };
	const leadsThere = form.get("next") === "yes";
	return { ok: true, value: { id: textOf(form, "id"), startsOn, leadsThere } };
}
