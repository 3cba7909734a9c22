import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { daysBetween, londonDate } from "#app/i18n/london-time.ts";
import { retiredCodes } from "#app/settings/retired.server.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { findLastAttended, findWithdrawn, getFacts, listBreaks } from "./change-queries.server.ts";
import { type Change, changesOf } from "./changes.ts";
import { listEvents, listTransfers } from "./enrolment-queries.server.ts";
import { historyOf } from "./history.ts";
import { usualEnd } from "./offers.ts";
import { countsOfClasses, openRequest, readingOf, viewsOf } from "./requests.server.ts";
import { listRequestsOf, type RequestRow } from "./requests-queries.server.ts";
import { loadMoveTo } from "./transfer.server.ts";

export type EnrolmentView = Awaited<ReturnType<typeof openEnrolment>>;

/** All that the desk knows of one enrolment, and what may be done with it now. */
export async function openEnrolment(
	db: Db,
	person: Person,
	enrolmentId: string,
	language: string,
	now: Date,
) {
	const row = await openRequest(db, person, enrolmentId, language, now);
	const facts = await getFacts(db, enrolmentId);
	const breaks = await listBreaks(db, enrolmentId);
	const withdrawn = await findWithdrawn(db, enrolmentId);
	const away = breaks.find(({ returned_on }) => returned_on === null) ?? null;
	const today = londonDate(now);
	const standing = {
		state: row.state,
		isAway: away !== null,
		daysSinceWithdrawn: withdrawn ? daysSince(withdrawn.at, today) : null,
		outcome: facts.outcome,
	};
	const [request] = await viewsOf(db, person, [row], now);
	return {
		request: request!,
		facts: {
			startedOn: facts.started_on,
			plannedEnd: facts.planned_end,
			endedOn: facts.ended_on,
			reason: facts.withdrawal_reason,
			outcome: facts.outcome,
			achievedOn: facts.achieved_on,
			lastAttended: await findLastAttended(db, enrolmentId),
		},
		away: away && { from: away.starts_on, until: away.expected_return },
		changes: changesOf(standing),
		others: await loadOthers(db, person, row, language, now),
		...(await loadTransfers(db, row, facts.transferred_from_id, language)),
		history: historyOf(await listEvents(db, enrolmentId)),
	};
}

/** One change as its page asks for it; what may not be done now has no page. */
export async function openChange(
	db: Db,
	person: Person,
	{ enrolmentId, change }: { enrolmentId: string; change: Change },
	language: string,
	now: Date,
) {
	const enrolment = await openEnrolment(db, person, enrolmentId, language, now);
	const row = await openRequest(db, person, enrolmentId, language, now);
	return {
		change,
		enrolment,
		isAllowed: enrolment.changes.includes(change),
		today: londonDate(now),
		end: usualEnd(now),
		retired: await retiredFor(db, change),
		classes: change === "transfer" ? await loadClasses(db, person, row, language, now) : [],
	};
}

/** Reasons that are offered no more. */
async function retiredFor(db: Db, change: Change): Promise<string[]> {
	if (change === "withdrawal") return retiredCodes(db, "withdrawal-reasons");
	return change === "priority" ? retiredCodes(db, "priorities") : [];
}

async function loadOthers(db: Db, person: Person, row: RequestRow, language: string, now: Date) {
	const reading = readingOf(person, language, now);
	if (!reading) throw notFound();
	const rows = await listRequestsOf(db, reading, [row.learner_id]);
	const others = rows.filter(({ id, provider_id }) => {
		return id !== row.id && provider_id === row.provider_id;
	});
	return viewsOf(db, person, others, now);
}

async function loadTransfers(db: Db, { id }: RequestRow, fromId: string | null, language: string) {
	const rows = await listTransfers(db, { id, fromId }, language);
	const linked = rows.map((row) => ({
		id: row.id,
		title: row.own_title || (row.english_title ?? ""),
	}));
	return {
		cameFrom: linked.find((one) => one.id === fromId) ?? null,
		wentTo: linked.find((one) => one.id !== fromId) ?? null,
	};
}

async function loadClasses(db: Db, person: Person, row: RequestRow, language: string, now: Date) {
	const counts = await countsOfClasses(db, person, now);
	const classes = await loadMoveTo(db, row, language, now);
	return classes.map(({ id, capacity, ...titles }) => ({
		id,
		title: titles.own_title || (titles.english_title ?? ""),
		free: counts(id, capacity).free,
	}));
}

function daysSince(at: Instant, today: string): number {
	return daysBetween(londonDate(new Date(at)), today);
}
