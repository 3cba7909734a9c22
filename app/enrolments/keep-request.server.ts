import { randomInt } from "node:crypto";
import { fold } from "#app/i18n/fold.ts";
import { flag } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { isSamePerson, type Request } from "./asking.ts";
import {
	findReference,
	insertEnrolment,
	insertLearner,
	insertUnproven,
	listNamesakes,
	updateContact,
} from "./join-queries.server.ts";
import { beginEnrolment } from "./moves.server.ts";
import { makeReference } from "./reference.ts";

export type Known = Awaited<ReturnType<typeof listNamesakes>>[number];

/** Who asks, if the provider knows her: one row for each of her enrolments. */
export async function knownAs(trx: Db, providerId: string, request: Request): Promise<Known[]> {
	const namesakes = await listNamesakes(trx, providerId, fold(request.name));
	return namesakes.filter((one) => isSamePerson(one, request));
}

export async function keepLearner(
	trx: Db,
	known: Known | undefined,
	{ name, language, phone, email, mayLeaveMessage, crecheAges = [] }: Request,
	at: string,
): Promise<string> {
	if (known) {
		await updateContact(trx, known.id, {
			language,
			phone: known.phone ?? phone,
			email: known.email ?? email,
			// Nobody has proved who she is, so the more careful of the two answers holds.
			may_leave_message: phone
				? flag(mayLeaveMessage && known.may_leave_message === 1)
				: known.may_leave_message,
			...(crecheAges.length > 0 && crecheOf(crecheAges)),
		});
		const added = [known.phone === null && phone, known.email === null && email];
		await insertUnproven(
			trx,
			known.id,
			added.filter((one) => typeof one === "string"),
			at,
		);
		return known.id;
	}
	const id = newId();
	await insertLearner(trx, {
		id,
		preferred_name: name,
		full_name: null,
		name_folded: fold(name),
		say_name: null,
		language,
		email,
		phone,
		may_leave_message: flag(mayLeaveMessage),
		...crecheOf(crecheAges),
		created_at: at,
	});
	return id;
}

function crecheOf(ages: readonly number[]) {
	return { creche_children: ages.length, creche_ages: ages.length > 0 ? ages.join(",") : null };
}

export async function keepEnquiry(
	trx: Db,
	courseId: string,
	learnerId: string,
	{ speaking, reading, message }: Request,
	now: Date,
): Promise<string> {
	const id = newId();
	await insertEnrolment(trx, {
		id,
		course_id: courseId,
		learner_id: learnerId,
		role: "learner",
		state: "enquiry",
		reference: await freeReference(trx),
		asked_speaking: speaking,
		asked_reading: reading,
		message,
		asked_at: now.toISOString(),
	});
	await beginEnrolment(trx, { enrolmentId: id, to: "enquiry", personId: null }, now);
	return id;
}

export async function freeReference(trx: Db): Promise<string> {
	const reference = makeReference((below) => randomInt(below));
	return (await findReference(trx, reference)) ? freeReference(trx) : reference;
}
