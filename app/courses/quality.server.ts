import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { isDoubtful } from "#app/finder/doubt.ts";
import { daysBetween, londonDate } from "#app/i18n/london-time.ts";
import { waitingMessages } from "#app/messages/outbox.server.ts";
import { isMailAddress } from "#app/messages/sending.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { listDoubted, listOpenReports, listOpenRequests } from "./quality-queries.server.ts";

type Doubted = Awaited<ReturnType<typeof listDoubted>>[number];
type Request = Awaited<ReturnType<typeof listOpenRequests>>[number];
type Report = Awaited<ReturnType<typeof listOpenReports>>[number];

/** Whether the contact of a class was asked, and what became of the letter. */
export type LetterState =
	| { state: "asked" | "waits" | "failed"; day: LocalDate }
	| { state: "notAsked" | "noContact" };

export type Quality = Awaited<ReturnType<typeof openQuality>>;
export type DoubtedClass = Quality["classes"][number];

/** Her own classes of which the information is old or doubted, the most doubted first. */
export async function openQuality(db: Db, person: Person, language: string, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return { classes: [], waiting: 0 };
	const today = londonDate(now);
	const doubted = await listDoubted(db, providerIds, language, today);
	const reports = Map.groupBy(await listOpenReports(db, providerIds), byCourse);
	const requests = Map.groupBy(await listOpenRequests(db, providerIds), byCourse);
	const classes = doubted.map((row) =>
		viewOf(row, reports.get(row.id) ?? [], requests.get(row.id)?.at(-1), today),
	);
	return {
		classes: classes.toSorted((one, other) => other.openReports - one.openReports),
		waiting: await waitingMessages(db, providerIds),
	};
}

/** How many there are, for her desk. */
export async function countDoubted(
	db: Db,
	providerIds: readonly string[],
	now: Date,
): Promise<number> {
	if (providerIds.length === 0) return 0;
	return (await listDoubted(db, providerIds, "en", londonDate(now))).length;
}

function viewOf(
	row: Doubted,
	reports: readonly Report[],
	request: Request | undefined,
	today: LocalDate,
) {
	const openReports = reports.reduce((sum, { count }) => sum + count, 0);
	const confirmedOn = row.confirmed_on;
	const englishTitle = row.english_title ?? row.slug;
	return {
		id: row.id,
		title: row.own_title || englishTitle,
		englishTitle,
		age: confirmedOn === null ? null : Math.max(0, daysBetween(confirmedOn, today)),
		openReports,
		reports: reports.map(({ kind, count }) => ({ kind, count })),
		isDoubtful: isDoubtful({ confirmedOn, openReports }, today),
		letter: letterOf(row, request),
	};
}

function letterOf(row: Doubted, request: Request | undefined): LetterState {
	if (request) {
		const day = londonDate(new Date(request.asked_at));
		if (request.failed_at !== null) return { state: "failed", day };
		const waits = request.message_id !== null && request.sent_at === null;
		return { state: waits ? "waits" : "asked", day };
	}
	const canBeAsked = isMailAddress(row.contact_email ?? row.provider_email);
	return { state: canBeAsked ? "notAsked" : "noContact" };
}

function byCourse(row: { course_id: string }): string {
	return row.course_id;
}
