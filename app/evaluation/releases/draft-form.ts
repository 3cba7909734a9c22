import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Period } from "../report-model.ts";
import { isOutsideAudience, isPeriod, type OutsideAudience } from "./release.ts";

export type DraftFields = { period: Period; audience: OutsideAudience };

/** Which days and which readers; nothing is chosen for her. */
export function readDraftForm(form: FormData, today: LocalDate): Parsed<DraftFields> {
	const [from, until] = [textOf(form, "from"), textOf(form, "until")];
	const audience = textOf(form, "audience");
	const errors: FieldErrors = {};
	if (!isLocalDate(from)) errors.from = "releases:errors.fromMissing";
	if (!isLocalDate(until)) errors.until = "releases:errors.untilMissing";
	if (!isOutsideAudience(audience)) errors.audience = "releases:errors.audienceMissing";
	const period = { from, until };
	if (!errors.from && !errors.until && !isPeriod(period, today)) {
		errors.until = "releases:errors.period";
	}
	if (Object.keys(errors).length > 0 || !isOutsideAudience(audience)) return { ok: false, errors };
	return { ok: true, value: { period, audience } };
}

/** Days in an address: what cannot be read is as if it were not there. */
export function readPeriod(params: URLSearchParams, known: Period, today: LocalDate): Period {
	const day = (name: "from" | "until") => {
		const value = params.get(name);
		return isLocalDate(value) ? value : known[name];
	};
	const period = { from: day("from"), until: day("until") };
	return isPeriod(period, today) ? period : known;
}
