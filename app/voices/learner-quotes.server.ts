import type { Person } from "#app/access/person.ts";
import { getLearner, mayReach } from "#app/assessments/learner.server.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { type Given, keepQuote, ownQuote, takeBack } from "./my-quotes.server.ts";
import { parseQuoteWithHer } from "./quote-form.ts";
import { findPilotClass, listQuotesOf } from "./quote-queries.server.ts";
import { MOST_QUOTES } from "./quotes.ts";

export type LearnerQuotes = Awaited<ReturnType<typeof openLearnerQuotes>>;

/** What staff wrote down with her. What she wrote alone on her own page is not for who teaches her. */
export async function openLearnerQuotes(db: Db, person: Person, learnerId: string) {
	const { learner, course, rows, mayWrite } = await getQuoted(db, person, learnerId);
	return {
		...{ id: learner.id, name: learner.preferred_name, language: learner.language },
		isInPilot: course !== undefined,
		mayWrite: mayWrite && course !== undefined && rows.length < MOST_QUOTES,
		quotes: rows.map(ownQuote),
		key: newId(),
	};
}

export async function writeWithHer(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Given> {
	const { learner, course, mayWrite } = await getQuoted(db, person, learnerId);
	if (!mayWrite || !course) throw forbidden();
	const parsed = parseQuoteWithHer(form, learner.language);
	if (!parsed.ok) return parsed;
	const about = { learnerId: learner.id, courseId: course.id, writtenBy: person.id };
	return keepQuote(db, about, parsed.value, now);
}

/** When she asks for it: she may not have her link at hand. */
export async function takeBackForHer(
	db: Db,
	person: Person,
	{ learnerId, quoteId }: { learnerId: string; quoteId: string },
	now: Date,
): Promise<void> {
	const { rows, mayWrite } = await getQuoted(db, person, learnerId);
	if (!rows.some(({ id }) => id === quoteId)) throw notFound();
	if (!mayWrite) throw forbidden();
	await takeBack(db, quoteId, now);
}

async function getQuoted(db: Db, person: Person, learnerId: string) {
	const { learner, enrolments } = await getLearner(db, person, learnerId, "en");
	const providerIds = [...new Set(enrolments.map(({ provider_id }) => provider_id))];
	const isAny = providerIds.length > 0;
	const all = isAny ? await listQuotesOf(db, learner.id, providerIds) : [];
	return {
		learner,
		course: isAny ? await findPilotClass(db, learner.id, providerIds) : undefined,
		rows: all.filter(({ written_by }) => written_by !== null),
		mayWrite: mayReach(person, enrolments),
	};
}
