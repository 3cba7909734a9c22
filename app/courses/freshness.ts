import { DAYS_BELIEVED } from "#app/finder/doubt.ts";
import { addDays, daysBetween, londonDate, toInstant } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { ConfirmationRequestTable, CourseTable } from "#db/tables/courses.ts";

/** The contact of a class is asked once a month at most, unless people say that it is wrong. */
export const DAYS_BETWEEN_ASKING = 30;

/** For so many days the link in a letter confirms its class. */
export const DAYS_OF_LINK = 90;

export type Freshness = {
	confirmedOn: LocalDate | null;
	/** The last time its contact was asked. */
	askedAt: Instant | null;
	/** When so many had said that it is wrong that they are believed; null while they are few. */
	believedAt: Instant | null;
};

export type AskReason = ConfirmationRequestTable["reason"];

/** Why the contact is to be asked today; null when there is no need. */
export function reasonToAsk(facts: Freshness, today: LocalDate): AskReason | null {
	const { confirmedOn, askedAt, believedAt } = facts;
	if (believedAt !== null && (askedAt === null || askedAt < believedAt)) return "reports";
	const heard = lastHeard(facts);
	if (heard !== null && daysBetween(heard, today) < DAYS_BETWEEN_ASKING) return null;
	const isOld = confirmedOn === null || daysBetween(confirmedOn, today) >= DAYS_BELIEVED;
	return isOld ? "old" : "monthly";
}

/** Since when it is to be asked: names the question, so that no two processes put it twice. */
export function askedSince(facts: Freshness, reason: AskReason): Instant | LocalDate | "ever" {
	if (reason === "reports") return facts.believedAt ?? "ever";
	const heard = lastHeard(facts);
	return heard === null ? "ever" : addDays(heard, DAYS_BETWEEN_ASKING);
}

/** Who was confirmed or asked after it need not be asked before the month is over. */
export function monthBefore(today: LocalDate): { day: LocalDate; moment: Instant } {
	const day = addDays(today, -DAYS_BETWEEN_ASKING);
	return { day, moment: toInstant(addDays(day, 1), "00:00") };
}

export type LinkState = "open" | "answered" | "old" | "gone";

type Asked = Pick<ConfirmationRequestTable, "asked_at" | "answered_at"> &
	Pick<CourseTable, "state" | "ends_on">;

/** What the link in a letter can still do. */
export function linkState(asked: Asked, today: LocalDate): LinkState {
	const isOver = asked.ends_on !== null && asked.ends_on < today;
	if (asked.state !== "published" || isOver) return "gone";
	if (asked.answered_at !== null) return "answered";
	const askedOn = londonDate(new Date(asked.asked_at));
	return daysBetween(askedOn, today) <= DAYS_OF_LINK ? "open" : "old";
}

function lastHeard({ confirmedOn, askedAt }: Freshness): LocalDate | null {
	const asked = askedAt === null ? null : londonDate(new Date(askedAt));
	if (confirmedOn === null || asked === null) return confirmedOn ?? asked;
	return confirmedOn > asked ? confirmedOn : asked;
}
