import { canAdminister, canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import type { Post } from "#app/contact/letters.server.ts";
import { notFound } from "#app/http/errors.ts";
import { isLanguage, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { COMPLAINT, isMailAddress } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import { clockOf, readDays, tokenOf } from "./complaint.server.ts";
import type { AnswerForm } from "./complaint-form.ts";
import {
	acknowledge,
	findComplaint,
	keepAnswer,
	listComplaints,
	type Scope,
} from "./complaint-queries.server.ts";

export type ListedComplaint = Awaited<ReturnType<typeof openDeskComplaints>>[number];
export type DeskComplaint = Awaited<ReturnType<typeof openDeskComplaint>>;

/** Those of her providers; for administrators those about none. No word of what was written. */
export async function openDeskComplaints(db: Db, person: Person, now: Date) {
	const scope = scopeOf(person);
	if (scope.providerIds.length === 0 && !scope.ofSite) return [];
	const days = await readDays(db);
	return (await listComplaints(db, scope)).map((row) => ({
		...{ id: row.id, reference: row.reference, about: row.about, provider: row.provider },
		...{ outcome: row.outcome, ...clockOf(row, days, now) },
	}));
}

/** Reading one is noted; somebody else's does not exist. */
export async function openDeskComplaint(db: Db, person: Person, id: string, now: Date) {
	const row = await getComplaint(db, person, id);
	await db.transaction().execute((trx) => noteIt(trx, person, row, "read", [], now));
	return {
		...{ id: row.id, reference: row.reference, about: row.about, provider: row.provider },
		...{ words: row.words, contact: row.contact, answer: row.answer_words },
		...{ language: row.language, outcome: row.outcome, byOwnPage: row.learner_id !== null },
		...clockOf(row, await readDays(db), now),
	};
}

/** Said twice, the first time counts. */
export async function acknowledgeComplaint(
	db: Db,
	person: Person,
	id: string,
	post: Post,
	now: Date,
): Promise<void> {
	const row = await getComplaint(db, person, id);
	await db.transaction().execute(async (trx) => {
		const by = { acknowledged_at: now.toISOString(), acknowledged_by: person.id };
		if (!(await acknowledge(trx, id, by))) return;
		await noteIt(trx, person, row, "changed", ["acknowledged_at"], now);
		await tell(trx, post, row, "seen", now);
	});
}

/** An answer says by itself that it was read; answered twice, the first answer stays. */
export async function answerComplaint(
	db: Db,
	person: Person,
	id: string,
	{ form, post }: { form: AnswerForm; post: Post },
	now: Date,
): Promise<void> {
	const row = await getComplaint(db, person, id);
	const at = now.toISOString();
	await db.transaction().execute(async (trx) => {
		await acknowledge(trx, id, { acknowledged_at: at, acknowledged_by: person.id });
		const by = { answered_at: at, answered_by: person.id };
		const answer = { ...by, outcome: form.outcome, answer_words: form.words };
		if (!(await keepAnswer(trx, id, answer))) return;
		await noteIt(trx, person, row, "changed", ["outcome", "answer_words"], now);
		await tell(trx, post, row, "answered", now);
	});
}

type Row = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;

async function getComplaint(db: Db, person: Person, id: string): Promise<Row> {
	const row = await findComplaint(db, id);
	if (!row || !canSee(person, row)) throw notFound();
	return row;
}

function canSee(person: Person, { provider_id }: Row): boolean {
	return provider_id === null ? canAdminister(person) : canCoordinate(person, { provider_id });
}

function scopeOf(person: Person): Scope {
	return { providerIds: providersOf(person, "coordinator"), ofSite: canAdminister(person) };
}

function noteIt(
	trx: Db,
	person: Person,
	{ id, learner_id, provider_id }: Row,
	act: "read" | "changed",
	fields: readonly string[],
	now: Date,
): Promise<void> {
	const about = { by: person.id, act, kind: "complaint", about: id, fields } as const;
	const learner = learner_id === null ? {} : { learnerId: learner_id };
	const provider = provider_id === null ? {} : { providerId: provider_id };
	return note(trx, [{ ...about, ...learner, ...provider }], now);
}

/** To the address she gave, and only because a person acted: nobody can make us write to others. */
async function tell(
	trx: Db,
	{ texts, publicUrl, secret }: Post,
	{ id, contact, language: reads, provider_id, is_example }: Row,
	step: "seen" | "answered",
	now: Date,
): Promise<void> {
	if (!isMailAddress(contact) || is_example === 1) return;
	const language = isLanguage(reads) ? reads : SOURCE_LANGUAGE;
	const t = quickTexts(texts(language));
	const address = `${publicUrl}/${language}/complaints/${tokenOf(secret, id)}`;
	const body = [t(`privacy:letter.${step}`), `${t("privacy:letter.page")}\n${address}`];
	await writeMessage(
		trx,
		{
			...{ key: `complaint-${step}:${id}`, kind: COMPLAINT, provider_id, enrolment_id: null },
			...{ recipient: contact, language, subject: t("privacy:letter.subject") },
			body: body.join("\n\n"),
		},
		now,
	);
}
