import { randomInt } from "node:crypto";
import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { beginEnrolment, moveEnrolment } from "#app/enrolments/moves.server.ts";
import { makeReference } from "#app/enrolments/reference.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { openClassReport } from "./class-report.server.ts";
import { coordinatorScope } from "./class-scope.ts";
import type { HelperDays, HelperForm, NewPerson } from "./helper-form.ts";
import {
	findHelper,
	findOpenEnrolment,
	type HelperId,
	hasMark,
	insertHelper,
	insertPerson,
	listKnownHelpers,
	takeClass,
	takeKey,
	updateHelper,
} from "./helpers-queries.server.ts";

export type HelpersOfClass = Awaited<ReturnType<typeof openHelpers>>;

/** Who helps in a class of hers, and whom she knows from her other classes. */
export async function openHelpers(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
) {
	const scope = coordinatorScope(person);
	const { head, helpers } = await openClassReport(db, scope, courseId, language, now);
	return { head, helpers, known: await listKnownHelpers(db, scope.providerIds), formKey: newId() };
}

export type HelperAdded = { ok: true } | { ok: false; errors: FieldErrors };

/** She takes no place, so nothing is counted; the same form sent twice adds her once. */
export async function addHelper(
	db: Db,
	person: Person,
	courseId: string,
	form: HelperForm,
	now: Date,
): Promise<HelperAdded> {
	const { known } = await openHelpers(db, person, courseId, "en", now);
	const { who } = form;
	if ("learnerId" in who && !known.some(({ id }) => id === who.learnerId)) throw notFound();
	const add = db.transaction().execute<HelperAdded>(async (trx) => {
		await takeClass(trx, courseId);
		const id = newId();
		const key = `helper ${courseId} ${form.formKey}`;
		if (!(await takeKey(trx, key, id, now.toISOString()))) return { ok: true };
		const learnerId = "learnerId" in who ? who.learnerId : await keepPerson(trx, who, now);
		if (await findOpenEnrolment(trx, courseId, learnerId)) {
			throw new AlreadyThere();
		}
		await insertHelper(trx, enrolmentOf({ id, courseId, learnerId }, form, now));
		await beginEnrolment(trx, { enrolmentId: id, to: "enrolled", personId: person.id }, now);
		return { ok: true };
	});
	return add.catch(refused);
}

/** Thrown, so that the form's key is given back with everything else. */
class AlreadyThere extends Error {}

function refused(error: unknown): HelperAdded {
	if (!(error instanceof AlreadyThere)) throw error;
	return { ok: false, errors: { person: "attendance:errors.alreadyThere" } };
}

/** One of the people who help in a class of hers. */
export async function openHelper(db: Db, person: Person, named: HelperId) {
	const providerIds = providersOf(person, "coordinator");
	const helper = providerIds.length > 0 ? await findHelper(db, providerIds, named) : undefined;
	if (!helper) throw notFound();
	return { ...helper, courseId: named.courseId };
}

export type Helper = Awaited<ReturnType<typeof openHelper>>;

/** Her first and last day in the class; what was marked before or after them stays, and counts no more. */
export async function changeHelperDays(
	db: Db,
	person: Person,
	named: HelperId,
	{ from, to }: HelperDays,
): Promise<void> {
	await openHelper(db, person, named);
	const values = { enrolled_on: from, helps_until: to };
	if (!(await updateHelper(db, named, values))) throw notFound();
}

/**
 * Who was added by mistake leaves the class as somebody who never came; what happened stays in its
 * history. False when she has marks: her hours are not taken away.
 */
export async function removeHelper(
	db: Db,
	person: Person,
	named: HelperId,
	now: Date,
): Promise<boolean> {
	await openHelper(db, person, named);
	const { courseId, helperId: enrolmentId } = named;
	return db.transaction().execute(async (trx) => {
		await takeClass(trx, courseId);
		if (await hasMark(trx, enrolmentId)) return false;
		const move = { enrolmentId, from: "enrolled", to: "no-show", personId: person.id } as const;
		await moveEnrolment(trx, move, now);
		return true;
	});
}

async function keepPerson(trx: Db, who: NewPerson, now: Date): Promise<string> {
	const id = newId();
	await insertPerson(trx, {
		id,
		preferred_name: who.name,
		full_name: null,
		name_folded: fold(who.name),
		say_name: null,
		language: who.language,
		email: who.email,
		phone: who.phone,
		may_leave_message: 0,
		created_at: now.toISOString(),
	});
	return id;
}

type Ids = { id: string; courseId: string; learnerId: string };

function enrolmentOf({ id, courseId, learnerId }: Ids, { role, from, to }: HelperForm, now: Date) {
	return {
		id,
		course_id: courseId,
		learner_id: learnerId,
		role,
		state: "enrolled" as const,
		reference: makeReference((below) => randomInt(below)),
		asked_speaking: null,
		asked_reading: null,
		message: null,
		asked_at: now.toISOString(),
		enrolled_on: from,
		helps_until: to,
	};
}
