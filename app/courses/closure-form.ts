import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { daysBetween, isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";

/** Both days are closed too. */
export type ClosedDays = { startsOn: LocalDate; endsOn: LocalDate; reason: string | null };

const MOST_DAYS = 366;

/** One day alone needs no last day. */
export function parseClosure(form: FormData): Parsed<ClosedDays> {
	const errors: FieldErrors = {};
	const startsOn = fold(textOf(form, "starts-on"));
	const endsOn = fold(textOf(form, "ends-on")) || startsOn;
	if (!isLocalDate(startsOn)) errors["starts-on"] = "manage:errors.day";
	else if (!isLocalDate(endsOn)) errors["ends-on"] = "manage:errors.day";
	else if (endsOn < startsOn) errors["ends-on"] = "manage:errors.endsBefore";
	else if (daysBetween(startsOn, endsOn) > MOST_DAYS) errors["ends-on"] = "timetable:closures.long";
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { startsOn, endsOn, reason: textOf(form, "reason", 100) || null } };
}
