import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { addDays, isLocalDate, londonDate, londonTime, toInstant } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate, LocalTime } from "#db/columns.ts";
import type { OfferTable } from "#db/tables/learners.ts";
import type { EnrolmentState } from "./states.ts";

export type OfferAnswer = NonNullable<OfferTable["answer"]>;

export const OFFER_DAYS = 3;
/** A place held for longer is a place nobody else can have. */
export const LONGEST_OFFER_DAYS = 28;

/** Every whole hour of a day, as letters and phones say it. */
export const HOURS: readonly LocalTime[] = Array.from(
	{ length: 24 },
	(_, hour) => `${String(hour).padStart(2, "0")}:00`,
);

export type OfferEnd = { day: LocalDate; hour: LocalTime };

/** Three days from now, at the next whole hour in London. */
export function usualEnd(now: Date): OfferEnd {
	const hour = Number(londonTime(now).slice(0, 2));
	const isWhole = londonTime(now).endsWith(":00");
	const next = isWhole ? hour : hour + 1;
	const day = addDays(londonDate(now), OFFER_DAYS + Math.floor(next / 24));
	return { day, hour: HOURS[next % 24] ?? "00:00" };
}

export function endOfOffer({ day, hour }: OfferEnd): Instant {
	return toInstant(day, hour);
}

/** True from the very moment, whether or not anybody noted it yet. */
export function isPast(expiresAt: Instant, now: Date): boolean {
	return Date.parse(expiresAt) <= now.getTime();
}

/** The state as it is now: time alone ends an offer. */
export function stateNow(
	state: EnrolmentState,
	expiresAt: Instant | null,
	now: Date,
): EnrolmentState {
	return state === "offered" && expiresAt !== null && isPast(expiresAt, now) ? "expired" : state;
}

export function parseOffer(form: FormData, now: Date): Parsed<OfferEnd> {
	const [day, hour] = [textOf(form, "day"), textOf(form, "hour")];
	const errors: FieldErrors = {};
	if (!isLocalDate(day)) errors.day = "places:errors.day";
	if (!HOURS.includes(hour)) errors.hour = "places:errors.hour";
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	if (isPast(endOfOffer({ day, hour }), now)) {
		return { ok: false, errors: { day: "places:errors.offerPast" } };
	}
	if (day > addDays(londonDate(now), LONGEST_OFFER_DAYS)) {
		return { ok: false, errors: { day: "places:errors.offerLong" } };
	}
	return { ok: true, value: { day, hour } };
}
