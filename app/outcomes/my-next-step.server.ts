import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { textOf } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { holdLearners } from "#db/hold-learners.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { type Destination, OWN_WORDS } from "./destinations.ts";
import { findLatestPlace, insertSteps } from "./outcome-queries.server.ts";
import { loadSubjects } from "./outcomes.server.ts";
import { type SaidStep, type Subject, stepNow } from "./subjects.ts";

export type MyNextStep = { planned: SaidStep | null; actual: SaidStep | null };

/** Of her class at this provider: the one she is in, or the one that ended last; null before it. */
export async function loadNextStep(
	db: Db,
	owner: LinkOwner,
	language: string,
	now: Date,
): Promise<MyNextStep | null> {
	const subject = await latestSubject(db, owner, language, now);
	if (!subject) return null;
	return { planned: stepNow(subject, "planned"), actual: stepNow(subject, "actual") };
}

export type Said = { ok: true } | { ok: false; errors: FieldErrors };

/** What she plans, in her own words of the form; said again it is not written again. */
export async function sayNextStep(
	db: Db,
	owner: LinkOwner,
	form: FormData,
	now: Date,
): Promise<Said> {
	if (!(await latestSubject(db, owner, "en", now))) throw notFound();
	const destination = OWN_WORDS.find((one) => one === textOf(form, "step"));
	if (!destination) return { ok: false, errors: { step: "outcomes:my.missing" } };
	await db.transaction().execute(async (trx) => {
		await holdLearners(trx, [owner.learnerId]);
		const subject = await latestSubject(trx, owner, "en", now);
		if (!subject || isStanding(subject, destination)) return;
		await insertSteps(trx, [
			{
				id: newId(),
				enrolment_id: subject.id,
				kind: "planned",
				destination,
				level: null,
				starts_on: null,
				learned_how: "own-page",
				learned_on: londonDate(now),
				said_by: null,
				said_at: now.toISOString(),
			},
		]);
	});
	return { ok: true };
}

function isStanding(subject: Subject, destination: Destination): boolean {
	const planned = stepNow(subject, "planned");
	return planned?.learnedHow === "own-page" && planned.destination === destination;
}

async function latestSubject(db: Db, owner: LinkOwner, language: string, now: Date) {
	const place = await findLatestPlace(db, owner);
	if (!place) return undefined;
	const [subject] = await loadSubjects(db, { enrolmentIds: [place.id] }, language, now);
	return subject;
}
