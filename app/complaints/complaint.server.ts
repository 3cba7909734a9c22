import { createHmac, randomInt } from "node:crypto";
import { v5 } from "uuid";
import { makeReference } from "#app/enrolments/reference.ts";
import { notFound } from "#app/http/errors.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { keyed } from "#app/keeping/keyed.server.ts";
import { noticeVersion } from "#app/privacy/notices.ts";
import { readSetting } from "#app/settings/settings.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { workingDaysAfter, workingDaysLeft } from "./clock.ts";
import type { ComplaintForm } from "./complaint-form.ts";
import {
	findByToken,
	insertComplaint,
	isReferenceTaken,
	listProviders,
} from "./complaint-queries.server.ts";

const COMPLAINTS = "6d1f6f1e-0f1c-4a47-9d5c-3a7a4e3f2b10";

export type Days = { acknowledge: number; answer: number };

/** For the form: who may be complained about, and how long we take. */
export async function openComplaints(db: Db) {
	return { providers: await listProviders(db), days: await readDays(db), formKey: newId() };
}

export async function readDays(db: Db): Promise<Days> {
	return {
		acknowledge: Number(await readSetting(db, "complaints.acknowledge")),
		answer: Number(await readSetting(db, "complaints.days")),
	};
}

type Sender = {
	language: LanguageTag;
	secret: string;
	/** Who came by her own page; her provider is asked then. */
	owner: { learnerId: string; providerId: string } | null;
};

/**
 * Kept once, however often the form is sent; nothing is looked up about who sent it.
 *
 * @returns the token of the page that shows how it stands
 */
export async function complain(
	db: Db,
	form: ComplaintForm,
	{ language, secret, owner }: Sender,
	now: Date,
): Promise<string> {
	const id = v5(JSON.stringify([form.key || newId(), owner?.learnerId, form]), COMPLAINTS);
	const token = tokenOf(secret, id);
	const provider_id = owner?.providerId ?? (await knownProvider(db, form));
	await db.transaction().execute(async (trx) => {
		await insertComplaint(trx, {
			...{ id, reference: await freeReference(trx), token_hash: hashOf(secret, token) },
			...{ provider_id, learner_id: owner?.learnerId ?? null, about: form.about },
			...{ words: form.words, contact: form.contact, language },
			...{ notice_version: noticeVersion("complaint"), asked_at: now.toISOString() },
		});
	});
	return token;
}

/** About the site, or about nobody we know: the administrators look at it. */
async function knownProvider(db: Db, { about, providerId }: ComplaintForm) {
	if (about === "site" || providerId === null) return null;
	return (await listProviders(db)).find(({ id }) => id === providerId)?.id ?? null;
}

async function freeReference(trx: Db): Promise<string> {
	const reference = makeReference((below) => randomInt(below));
	return (await isReferenceTaken(trx, reference)) ? freeReference(trx) : reference;
}

export type ComplaintState = Awaited<ReturnType<typeof openComplaint>>;

/** For whoever has its address: how it stands, and the answer. */
export async function openComplaint(db: Db, secret: string, token: string, now: Date) {
	const row = await findByToken(db, hashOf(secret, token));
	if (!row) throw notFound();
	const { reference, about, words, outcome } = row;
	return {
		...{ reference, about, words, outcome, answer: row.answer_words },
		provider: row.provider,
		phone: row.provider_phone,
		email: row.provider_email,
		...clockOf(row, await readDays(db), now),
	};
}

type Times = { asked_at: string; acknowledged_at: string | null; answered_at: string | null };

/** Days of London, and whether the next step is late. */
export function clockOf({ asked_at, acknowledged_at, answered_at }: Times, days: Days, now: Date) {
	const sentOn = dayOf(asked_at);
	const [acknowledgeBy, answerBy] = [
		workingDaysAfter(sentOn, days.acknowledge),
		workingDaysAfter(sentOn, days.answer),
	];
	const next = acknowledged_at === null ? acknowledgeBy : answerBy;
	const left = workingDaysLeft(londonDate(now), next);
	return {
		...{ sentOn, acknowledgeBy, answerBy, left },
		seenOn: acknowledged_at && dayOf(acknowledged_at),
		answeredOn: answered_at && dayOf(answered_at),
		isLate: answered_at === null && next < londonDate(now),
	};
}

function dayOf(instant: string) {
	return londonDate(new Date(instant));
}

/** Worked out from its id, so that a letter can lead there; the table keeps a keyed hash. */
export function tokenOf(secret: string, id: string): string {
	return keyed(secret, "complaint", id);
}

function hashOf(secret: string, token: string): string {
	return createHmac("sha256", secret).update(`complaint-token\n${token}`).digest("base64url");
}
