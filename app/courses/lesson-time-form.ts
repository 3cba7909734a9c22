import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { isLocalDate, isLocalTime } from "#app/i18n/london-time.ts";
import type { LessonReason } from "#db/tables/courses.ts";
import { LESSON_REASONS, type LessonTime } from "./single-lesson.ts";

export type MoveForm = {
	to: LessonTime;
	reason: LessonReason;
	/** When the lesson was to be, as its form showed it. */
	seen: string;
};

export function parseMove(form: FormData): Parsed<MoveForm> {
	const errors: FieldErrors = {};
	const to = parseTime(form, errors);
	const typed = textOf(form, "reason");
	const reason = LESSON_REASONS.find((one) => one === typed);
	if (!reason) errors.reason = "manage:errors.reason";
	if (!reason || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { to, reason, seen: textOf(form, "seen") } };
}

export function parseExtra(form: FormData): Parsed<LessonTime> {
	const errors: FieldErrors = {};
	const value = parseTime(form, errors);
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}

/** As the form would have been typed. */
export function typedTime({ day, starts, ends }: LessonTime): Record<string, string[]> {
	return { day: [day], starts: [starts], ends: [ends] };
}

function parseTime(form: FormData, errors: FieldErrors): LessonTime {
	const day = fold(textOf(form, "day"));
	const [starts, ends] = [clockOf(form, "starts"), clockOf(form, "ends")];
	if (!isLocalDate(day)) errors.day = "manage:errors.day";
	if (!isLocalTime(starts)) errors.starts = "timetable:errors.time";
	if (!isLocalTime(ends)) errors.ends = "timetable:errors.time";
	else if (!errors.starts && ends <= starts) errors.ends = "manage:errors.slotEnds";
	return { day, starts, ends };
}

/** Some browsers send seconds too. */
function clockOf(form: FormData, name: string): string {
	return fold(textOf(form, name)).replace(/^(\d\d:\d\d):\d\d$/, "$1");
}
