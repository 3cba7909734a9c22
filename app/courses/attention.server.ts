import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { addDays, londonDate, londonTime } from "#app/i18n/london-time.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type AttentionList, DAYS_LOOKED_BACK, HOURS_LOOKED_AHEAD } from "./attention.ts";
import {
	listOffers,
	listOverdue,
	listUnassessed,
	listUntaken,
} from "./attention-queries.server.ts";
import { listUnmatchedWalkIns } from "./attention-walk-ins-queries.server.ts";

const HOUR = 3_600_000;

type Titled = {
	course_id: string;
	slug: string;
	english_title: string | null;
	own_title: string | null;
};

export type Attention = Awaited<ReturnType<typeof openAttention>>;

export function sinceOf(now: Date) {
	return { since: addDays(londonDate(now), -DAYS_LOOKED_BACK), now: now.toISOString() };
}

export function untilOf(now: Date) {
	const soon = new Date(now.getTime() + HOURS_LOOKED_AHEAD * HOUR);
	return { now: now.toISOString(), soon: soon.toISOString() };
}

/** What the number on the desk counts, one by one. */
export async function openAttention(
	db: Db,
	person: Person,
	list: AttentionList,
	language: string,
	now: Date,
) {
	const providerIds = providersOf(person, "coordinator");
	const isNobody = providerIds.length === 0;
	if (list === "registers") {
		const rows = isNobody ? [] : await listUntaken(db, providerIds, sinceOf(now), language);
		return { list, lessons: rows.map((row) => ({ ...row, ...lessonOf(row, now) })) } as const;
	}
	if (list === "walk-ins") {
		const rows = isNobody ? [] : await listUnmatchedWalkIns(db, providerIds, language);
		return { list, walkIns: rows.map((row) => ({ ...row, ...lessonOf(row, now) })) } as const;
	}
	if (list === "offers") {
		const rows = isNobody ? [] : await listOffers(db, providerIds, untilOf(now), language);
		return {
			list,
			offers: toldApart(rows).map((row) => ({ ...row, ...offerOf(row, now) })),
		} as const;
	}
	if (list === "returns") {
		const rows = isNobody ? [] : await listOverdue(db, providerIds, londonDate(now), language);
		return { list, returns: toldApart(rows).map((row) => ({ ...row, ...returnOf(row) })) } as const;
	}
	const rows = isNobody ? [] : await listUnassessed(db, providerIds, now.toISOString(), language);
	const learners = [...Map.groupBy(toldApart(rows), ({ learner_id }) => learner_id)].map(
		([id, own]) => ({
			id,
			name: own[0]!.preferred_name,
			classes: own.map((row) => ({ course: courseOf(row), startedOn: row.started_on })),
		}),
	);
	return { list, learners } as const;
}

function lessonOf(row: Titled & { local_date: string; starts_at: Instant }, now: Date) {
	return {
		course: courseOf(row),
		day: row.local_date,
		time: londonTime(new Date(row.starts_at)),
		isToday: row.local_date === londonDate(now),
	};
}

function offerOf(row: Titled & { preferred_name: string; expires_at: Instant }, now: Date) {
	return {
		course: courseOf(row),
		name: row.preferred_name,
		expiresAt: row.expires_at,
		isOver: row.expires_at <= now.toISOString(),
	};
}

function returnOf(row: Titled & { preferred_name: string; expected_return: string }) {
	return { course: courseOf(row), name: row.preferred_name, expected: row.expected_return };
}

function courseOf({ course_id, slug, english_title, own_title }: Titled) {
	const englishTitle = english_title ?? slug;
	return { id: course_id, title: own_title || englishTitle, englishTitle };
}
