import type { Person } from "#app/access/person.ts";
import { addDays, londonDate, toInstant } from "#app/i18n/london-time.ts";
import type { Instant } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { SurveyLinkTable } from "#db/tables/surveys.ts";
import {
	endLinks,
	findOwnLink,
	insertLink,
	insertResponse,
	listResponsesOf,
	lockResponse,
	prolongLink,
} from "./survey-queries.server.ts";
import { hashOf, tokenOf } from "./survey-token.server.ts";
import { versionFor } from "./survey-versions.ts";
import type { Span, Wave } from "./waves.ts";

/** Long enough for a lesson with a break; then the tutor asks for a new one. */
const READING_HOURS = 2;
const HOUR = 3_600_000;
/** While nobody knows when the wave closes. */
const DAYS = 60;

/** The wave of one learner that is open now, and the class she is in. */
export type Asked = {
	learnerId: string;
	pilotId: string;
	courseId: string;
	wave: Wave;
	span: Span;
};

/** Her own link: always the same until it is ended. Whether somebody may is asked before. */
export async function ownLink(
	db: Db,
	secret: string,
	personId: string | null,
	asked: Asked,
	now: Date,
): Promise<string> {
	const closes = asked.span.closes ?? addDays(londonDate(now), DAYS);
	const expiresAt = toInstant(addDays(closes, 1), "00:00");
	return db.transaction().execute(async (trx) => {
		const { id } = await ensureResponse(trx, asked, now);
		const fresh = linkRow(secret, { responseId: id, kind: "own", personId, expiresAt }, now);
		await insertLink(trx, fresh);
		const link = (await findOwnLink(trx, id))!;
		if (link.expires_at !== expiresAt) await prolongLink(trx, link.id, expiresAt);
		return tokenOf(secret, link.id);
	});
}

/** The token of her own link where there is one. */
export async function findOwnToken(
	db: Db,
	secret: string,
	responseId: string,
	now: Date,
): Promise<string | null> {
	const link = await findOwnLink(db, responseId);
	return link && link.expires_at > now.toISOString() ? tokenOf(secret, link.id) : null;
}

/** A new one each time, for two hours and for nobody but this person; the one before ends. */
export async function readingLink(
	db: Db,
	secret: string,
	person: Person,
	asked: Asked,
	now: Date,
): Promise<string> {
	const expiresAt = new Date(now.getTime() + READING_HOURS * HOUR).toISOString();
	return db.transaction().execute(async (trx) => {
		const { id } = await ensureResponse(trx, asked, now);
		await endLinks(trx, id, "reading", now.toISOString());
		const reading = { responseId: id, kind: "reading", personId: person.id, expiresAt } as const;
		const link = linkRow(secret, reading, now);
		await insertLink(trx, link);
		return tokenOf(secret, link.id);
	});
}

async function ensureResponse(trx: Db, { learnerId, pilotId, courseId, wave }: Asked, now: Date) {
	const of = { learner_id: learnerId, pilot_id: pilotId, wave };
	const version = versionFor(await listResponsesOf(trx, of));
	const times = { created_at: now.toISOString(), answered_at: null, finished_at: null };
	await insertResponse(trx, { id: newId(), ...of, course_id: courseId, version, ...times });
	return lockResponse(trx, of);
}

type NewLink = {
	responseId: string;
	kind: SurveyLinkTable["kind"];
	personId: string | null;
	expiresAt: Instant;
};

function linkRow(secret: string, link: NewLink, now: Date) {
	const id = newId();
	return {
		...{ id, token_hash: hashOf(secret, tokenOf(secret, id)), response_id: link.responseId },
		...{ kind: link.kind, created_at: now.toISOString(), created_by: link.personId },
		...{ expires_at: link.expiresAt, ended_at: null },
	};
}
