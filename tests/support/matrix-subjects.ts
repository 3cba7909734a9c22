import { complain } from "#app/complaints/complaint.server.ts";
import { hashOfToken, newToken } from "#app/courses/confirm-token.server.ts";
import { fold } from "#app/i18n/fold.ts";
import { keepLink } from "#app/keeping/link.server.ts";
import { invite } from "#app/people/invitations.server.ts";
import { ownLink } from "#app/surveys/survey-link.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { EARLY, givenPerson } from "./given.ts";
import { givenClaim } from "./given-claim.ts";

/** What the names in an address stand for. */
export type Subject = Record<
	| "slug"
	| "reference"
	| "courseId"
	| "lessonId"
	| "walkInId"
	| "learnerId"
	| "enrolmentId"
	| "change"
	| "helperId"
	| "volunteerId"
	| "letter"
	| "fileId"
	| "venueId"
	| "claimId"
	| "closureId"
	| "employerId"
	| "consent"
	| "list"
	| "strand"
	| "otherId"
	| "passkeyId"
	| "personId"
	| "memberId"
	| "role"
	| "providerId"
	| "invitationId"
	| "sessionId"
	| "correctionId"
	| "askId"
	| "requestId"
	| "complaintId"
	| "messageId"
	| "aimId"
	| "targetId"
	| "quoteId"
	| "accountId"
	| "grant"
	| "step"
	| "areaId"
	| "codeList"
	| "codeStep"
	| "setting",
	string
>;

/** Something of a class of the provider, which this person teaches or does not. */
export async function subjectOf(
	db: Db,
	provider: string,
	{ taughtBy, notBy }: { taughtBy?: string; notBy?: string },
	now: string,
): Promise<Subject> {
	const teaches = (email: string) =>
		db
			.selectFrom("course_tutor")
			.innerJoin("person", "person.id", "course_tutor.person_id")
			.where("person.email_folded", "=", email)
			.select("course_tutor.course_id");
	const found = await db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.innerJoin("lesson", "lesson.course_id", "course.id")
		.innerJoin("enrolment", "enrolment.course_id", "course.id")
		.where("provider.slug", "=", provider)
		.where("course.state", "=", "published")
		.where("lesson.starts_at", "<", now)
		.where("enrolment.state", "=", "active")
		.$if(taughtBy !== undefined, (query) => query.where("course.id", "in", teaches(taughtBy!)))
		.$if(notBy !== undefined, (query) => query.where("course.id", "not in", teaches(notBy!)))
		.where("course.venue_id", "is not", null)
		.select(["course.id as courseId", "lesson.id as lessonId", "enrolment.learner_id as learnerId"])
		.select((eb) => eb.fn.coalesce("course.venue_id", eb.val("")).as("venueId"))
		.orderBy("course.slug")
		.orderBy("lesson.starts_at", "desc")
		.orderBy("enrolment.id")
		.executeTakeFirstOrThrow();
	const letter = await givenLetter(db, found.courseId, now);
	const fileId = await givenImportFile(db, provider, now);
	const otherId = await otherLearner(db, found);
	const helper = await helperAt(db, provider);
	const closureId = await givenClosure(db, found.courseId);
	return {
		...found,
		...helper,
		...(await requestTo(db, provider)),
		walkInId: await givenWalkIn(db, found.lessonId, now),
		letter,
		fileId,
		messageId: await givenMessage(db, found.courseId, now),
		claimId: await givenClaim(db, found, now),
		closureId,
		employerId: NOBODY,
		consent: "reminders",
		list: "registers",
		strand: "greater-support",
		personId: NOBODY,
		...{ memberId: NOBODY, role: "tutor", providerId: NOBODY, invitationId: NOBODY },
		// Nobody's, and so what everybody may end.
		sessionId: "0".repeat(64),
		change: "offer",
		otherId,
		correctionId: await givenCorrection(db, found, now),
		...(await givenAsks(db, found, now)),
		complaintId: await givenComplaint(db, found, now),
		...(await givenOpenPlan(db, found, now)),
		quoteId: await givenQuote(db, found, now),
		passkeyId: await givenPasskey(db, now),
		...(await givenAdministered(db, provider)),
	};
}

/** What an administrator finds: somebody who teaches there, an area in no use, and lists. */
async function givenAdministered(db: Db, slug: string) {
	const { providerId } = await db
		.selectFrom("provider")
		.where("slug", "=", slug)
		.select("id as providerId")
		.executeTakeFirstOrThrow();
	const { accountId } = await db
		.selectFrom("role_grant")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.where("role_grant.provider_id", "=", providerId)
		.where("role_grant.role", "=", "tutor")
		.where("person.email_folded", "like", "staff@%")
		.select("person.id as accountId")
		.orderBy("person.id")
		.executeTakeFirstOrThrow();
	const areaId = newId();
	const name = `Beyond ${areaId}`;
	const row = { id: areaId, name, name_folded: fold(name) };
	await db
		.insertInto("area")
		.values({ ...row, kind: "wider", integration: 0 })
		.execute();
	return {
		...{ accountId, grant: `tutor-${providerId}`, step: "sessions" },
		...{
			areaId,
			providerId,
			codeList: "sectors",
			codeStep: "retirement",
			setting: "second-factor.tutor",
		},
	};
}

/** Of somebody who does not ask here. */
async function givenPasskey(db: Db, now: string): Promise<string> {
	const { person_id } = await db
		.selectFrom("person")
		.where("email", "=", "evaluator2@demo.test")
		.select("id as person_id")
		.executeTakeFirstOrThrow();
	const id = newId();
	await db
		.insertInto("passkey")
		.values({
			...{ id, person_id, credential_id: id, public_key: "", counter: 0, transports: "" },
			...{ name: "Phone", added_at: now, used_at: null },
		})
		.execute();
	return id;
}

/** Words of the learner that somebody wrote down with her. */
export async function givenQuote(
	db: Db,
	{ courseId, learnerId }: { courseId: string; learnerId: string },
	now: string,
): Promise<string> {
	const { written_by } = await db
		.selectFrom("person")
		.select("id as written_by")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	const id = newId();
	await db
		.insertInto("quote")
		.values({
			...{ id, key: id, learner_id: learnerId, course_id: courseId, scope: "nameless" },
			...{ language: "en", words: "I talk to my neighbours.", english: null, translator: null },
			...{ first_name: null, notice_version: "quote-2026-1", written_by, given_at: now },
			withdrawn_at: null,
		})
		.execute();
	return id;
}

/** What the learner wants and what was agreed with her. */
async function givenOpenPlan(
	db: Db,
	{ courseId, learnerId }: { courseId: string; learnerId: string },
	now: string,
) {
	const { provider_id } = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("provider_id")
		.executeTakeFirstOrThrow();
	const { begun_by } = await db
		.selectFrom("person")
		.select("id as begun_by")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	await db
		.updateTable("learning_plan")
		.set({ ended_on: now.slice(0, 10), ended_at: now, ended_by: begun_by })
		.where("learner_id", "=", learnerId)
		.where("ended_on", "is", null)
		.execute();
	const [id, aimId, targetId] = [newId(), newId(), newId()];
	const empty = { support: null, next_step: null, own_words: null, own_language: null };
	const open = { ended_on: null, ended_at: null, ended_by: null, tutor_words: null };
	await db
		.insertInto("learning_plan")
		.values({ id, learner_id: learnerId, provider_id, begun_at: now, begun_by, ...empty, ...open })
		.execute();
	const line = { plan_id: id, position: 1, words: "I want to talk.", language: "en" };
	const rest = { english: null, created_at: now, created_by: begun_by, dropped_at: null };
	await db
		.insertInto("plan_aim")
		.values({ ...line, ...rest, id: aimId, key: aimId })
		.execute();
	const target = { about: "work" as const, review_on: now.slice(0, 10) };
	await db
		.insertInto("plan_target")
		.values({ ...line, ...rest, ...target, id: targetId, key: targetId })
		.execute();
	return { aimId, targetId };
}

/** A mark that came late from a phone and waits for the coordinator. */
async function givenCorrection(
	db: Db,
	{ courseId, lessonId }: { courseId: string; lessonId: string },
	now: string,
): Promise<string> {
	const { enrolment_id } = await db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("state", "=", "active")
		.select("id as enrolment_id")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	const { asked_by } = await db
		.selectFrom("person")
		.select("id as asked_by")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	const row = { enrolment_id, asked_by };
	const id = newId();
	const mark = { code: "late" as const, late_minutes: 5, left_early_minutes: 0 };
	const open = { answered_at: null, answered_by: null, answer: null };
	await db
		.insertInto("correction_request")
		.values({ ...row, ...mark, ...open, id, lesson_id: lessonId, change_id: id, asked_at: now })
		.execute();
	return id;
}

/** She lost her link, and asks to be erased. */
async function givenAsks(
	db: Db,
	{ courseId, learnerId }: { courseId: string; learnerId: string },
	now: string,
): Promise<{ askId: string; requestId: string }> {
	const course = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("provider_id")
		.executeTakeFirstOrThrow();
	const [askId, requestId] = [newId(), newId()];
	const hers = { learner_id: learnerId, provider_id: course.provider_id, asked_at: now };
	await db
		.insertInto("link_ask")
		.values({ ...hers, id: askId, done_at: null, done_by: null })
		.execute();
	const open = { answered_at: null, answered_by: null, answer: null, reason: null };
	await db
		.insertInto("erasure_request")
		.values({ ...hers, ...open, id: requestId })
		.execute();
	return { askId, requestId };
}

/** She complained by her own page. */
async function givenComplaint(
	db: Db,
	{ courseId, learnerId }: { courseId: string; learnerId: string },
	now: string,
): Promise<string> {
	const { provider_id } = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("provider_id")
		.executeTakeFirstOrThrow();
	const id = newId();
	await db
		.insertInto("complaint")
		.values({
			...{ id, reference: id, token_hash: id, provider_id, learner_id: learnerId },
			...{ about: "class", words: "The room is cold.", contact: null, language: "en" },
			...{ notice_version: "complaint-2026-1", asked_at: now },
		})
		.execute();
	return id;
}

/** What opens the page of a complaint about nobody. */
function complaintLink(db: Db, secret: string, now: string): Promise<string> {
	const words = "I cannot read the page.";
	const form = { key: newId(), about: "site", providerId: null, words, contact: null } as const;
	const sender = { language: "en", secret, owner: null } as const;
	return complain(db, form, sender, new Date(now));
}

/** Somebody else of the same class. */
async function otherLearner(
	db: Db,
	{ courseId, learnerId }: { courseId: string; learnerId: string },
) {
	const { learner_id } = await db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("learner_id", "!=", learnerId)
		.where("role", "=", "learner")
		.select("learner_id")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	return learner_id;
}

/** The provider of the class is shut on a day on which nothing is planned. */
async function givenClosure(db: Db, courseId: string): Promise<string> {
	const { provider_id } = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("provider_id")
		.executeTakeFirstOrThrow();
	const row = { id: newId(), starts_on: "2099-01-05", ends_on: "2099-01-05", reason: null };
	await db
		.insertInto("provider_closure")
		.values({ ...row, provider_id })
		.execute();
	return row.id;
}

/** The class is at somebody's workplace. */
export async function givenEmployer(db: Db, courseId: string): Promise<{ employerId: string }> {
	const row = { id: newId(), name: "Sample Works", join_code: newId().slice(-12).toUpperCase() };
	await db.insertInto("employer").values(row).execute();
	await db.updateTable("course").set({ employer_id: row.id }).where("id", "=", courseId).execute();
	return { employerId: row.id };
}

/** The employer this person speaks for. */
export async function workplaceOf(db: Db, email: string): Promise<{ employerId: string }> {
	return db
		.selectFrom("employer_contact")
		.innerJoin("person", "person.id", "employer_contact.person_id")
		.where("person.email_folded", "=", email)
		.select("employer_contact.employer_id as employerId")
		.orderBy("employer_contact.employer_id")
		.executeTakeFirstOrThrow();
}

/** A list of classes that the coordinator of the provider has sent and not yet brought in. */
async function givenImportFile(db: Db, provider: string, now: string): Promise<string> {
	const owner = await db
		.selectFrom("role_grant")
		.innerJoin("provider", "provider.id", "role_grant.provider_id")
		.where("provider.slug", "=", provider)
		.where("role_grant.role", "=", "coordinator")
		.select(["role_grant.person_id", "role_grant.provider_id"])
		.executeTakeFirstOrThrow();
	const id = newId();
	const content = JSON.stringify({ file: "title,places\nFrom a file,many\n", venues: "" });
	const row = { ...owner, id, kind: "classes" as const, name: "classes.csv", content };
	await db
		.insertInto("import_file")
		.values({ ...row, created_at: now })
		.execute();
	return id;
}

/** Somebody who helps at the provider; nobody where nobody does. */
async function helperAt(db: Db, provider: string) {
	const helper = await db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("provider.slug", "=", provider)
		.where("enrolment.role", "=", "volunteer")
		.select(["enrolment.id as helperId", "enrolment.learner_id as volunteerId"])
		.orderBy("enrolment.id")
		.executeTakeFirst();
	return helper ?? { helperId: NOBODY, volunteerId: NOBODY };
}

/** A new volunteer of the class. */
export async function givenHelper(db: Db, courseId: string, now: string) {
	const [volunteerId, helperId] = [newId(), newId()];
	await db
		.insertInto("learner")
		.values({
			id: volunteerId,
			preferred_name: "Vera",
			name_folded: "vera",
			language: "en",
			may_leave_message: 0,
			created_at: now,
		})
		.execute();
	await db
		.insertInto("enrolment")
		.values({
			id: helperId,
			course_id: courseId,
			learner_id: volunteerId,
			role: "volunteer",
			state: "enrolled",
			reference: helperId,
			asked_at: now,
		})
		.execute();
	return { volunteerId, helperId };
}

/** A letter of the provider that could not be sent. */
async function givenMessage(db: Db, courseId: string, now: string): Promise<string> {
	const { provider_id } = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("provider_id")
		.executeTakeFirstOrThrow();
	const id = newId();
	const words = { recipient: "somebody@example.test", language: "en", subject: "", body: "" };
	await db
		.insertInto("message")
		.values({
			...{ id, key: `place:${id}`, kind: "place", provider_id, ...words, tries: 5 },
			...{ created_at: now, claimed_at: now, sent_at: null, failed_at: now },
		})
		.execute();
	return id;
}

/** The contact of the class was asked; what the link in the letter ends with. */
async function givenLetter(db: Db, courseId: string, now: string): Promise<string> {
	const token = newToken();
	const row = {
		id: newId(),
		course_id: courseId,
		token_hash: hashOfToken(token),
		reason: "monthly" as const,
		asked_at: now,
		answered_at: null,
		message_id: null,
	};
	await db.insertInto("confirmation_request").values(row).execute();
	return token;
}

/** A place somebody asked for and the class it is in; when nobody did, one that was given. */
function requestTo(db: Db, provider: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("provider.slug", "=", provider)
		.select(["enrolment.id as enrolmentId", "enrolment.reference", "course.slug"])
		.orderBy((eb) => eb.case().when("enrolment.state", "=", "enquiry").then(0).else(1).end())
		.orderBy("enrolment.id")
		.executeTakeFirstOrThrow();
}

/** A private link to a request that no other row of the table changes. */
export async function privateLink(db: Db, secret: string, own: Subject, now: string) {
	const { id, reference } = await db
		.selectFrom("enrolment")
		.where("state", "=", "enquiry")
		.where("id", "!=", own.enrolmentId)
		.select(["id", "reference"])
		.orderBy("id")
		.executeTakeFirstOrThrow();
	const linked = { enrolmentIds: [id], courseIds: [] };
	const token = await keepLink(db, secret, id, linked, new Date(now));
	return { token, reference, complaintToken: await complaintLink(db, secret, now) };
}

/** Her own link to the questions of the beginning, of somebody who began the class today. */
export async function surveyLink(db: Db, secret: string, { courseId }: Subject, now: string) {
	const { pilotId } = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("pilot_id as pilotId")
		.executeTakeFirstOrThrow();
	const [id, day] = [newId(), now.slice(0, 10)];
	const learner = { preferred_name: "Sara", name_folded: "sara", language: "en" };
	await db
		.insertInto("learner")
		.values({ id, ...learner, may_leave_message: 0, created_at: now })
		.execute();
	const began = { state: "active" as const, enrolled_on: day, started_on: day };
	await db
		.insertInto("enrolment")
		.values({
			id,
			course_id: courseId,
			learner_id: id,
			...began,
			role: "learner",
			asked_at: now,
			reference: id,
		})
		.execute();
	const span = { opens: day, overdueFrom: null, closes: null };
	const asked = { learnerId: id, pilotId: pilotId!, courseId, wave: "baseline" as const, span };
	return { surveyToken: await ownLink(db, secret, null, asked, new Date(now)), item: "lonely" };
}

/** A pilot, a release of it, and what is set up for it. */
export async function publishedPilot(db: Db) {
	const released = await db
		.selectFrom("release")
		.innerJoin("pilot", "pilot.id", "release.pilot_id")
		.select(["pilot.id", "pilot.slug", "release.id as releaseId"])
		.orderBy("pilot.slug")
		.orderBy("release.id")
		.executeTakeFirstOrThrow();
	const { id, ...names } = released;
	const said = await db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("pilot", "pilot.id", "course.pilot_id")
		.where("pilot.slug", "=", names.slug)
		.where("enrolment.role", "=", "learner")
		.select(["enrolment.course_id as courseId", "enrolment.learner_id as learnerId"])
		.orderBy("enrolment.id")
		.executeTakeFirstOrThrow();
	const quoteId = await givenQuote(db, said, EARLY);
	return { ...names, quoteId, ...(await setUpFor(db, id)) };
}

/** A line of its budget, a target and a box. */
async function setUpFor(db: Db, pilotId: string) {
	const line = await db
		.selectFrom("budget_line")
		.innerJoin("provider", "provider.id", "budget_line.provider_id")
		.where("pilot_id", "=", pilotId)
		.select(["quarter_end as quarter", "provider.slug as provider"])
		.orderBy("quarter_end")
		.orderBy("provider.slug")
		.executeTakeFirstOrThrow();
	const target = await db
		.selectFrom("pilot_target")
		.where("pilot_id", "=", pilotId)
		.select("indicator")
		.orderBy("indicator")
		.executeTakeFirstOrThrow();
	const box = await db
		.selectFrom("logic_box")
		.where("pilot_id", "=", pilotId)
		.select("id as boxId")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	return { ...line, ...target, ...box };
}

/** A name in no table. */
export const NOBODY = "00000000-0000-7000-8000-000000000000";

/** `:lang/lessons/:lessonId/register` with the ids of the subject. */
export function addressOf(pattern: string, ids: Readonly<Record<string, string>>): string {
	const named = pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
		name === "lang" ? "en" : ids[name]!,
	);
	return `/${named}`;
}

/** Somebody who may teach for the provider, and an invitation of hers to another. */
export async function givenMember(db: Db, slug: string, now: string) {
	const { id: providerId } = await db
		.selectFrom("provider")
		.where("slug", "=", slug)
		.select("id")
		.executeTakeFirstOrThrow();
	const member = await givenPerson(db, "tutor", { provider: providerId });
	const email = `${member.id}@invited.test`;
	const asked = { email, name: "Ines", role: "tutor", providerId, by: member.id } as const;
	await db.transaction().execute((trx) => invite(trx, asked, new Date(now)));
	const { id: invitationId } = await db
		.selectFrom("invitation")
		.where("email_folded", "=", email)
		.select("id")
		.executeTakeFirstOrThrow();
	return { memberId: member.id, role: "tutor", providerId, invitationId };
}

/** Somebody came to the lesson who stands on no list. */
async function givenWalkIn(db: Db, lessonId: string, now: string): Promise<string> {
	const { id: personId } = await db
		.selectFrom("person")
		.select("id")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	const id = newId();
	const hana = { name: "Hana", name_folded: "hana", code: "present" as const };
	await db
		.insertInto("walk_in")
		.values({ id, lesson_id: lessonId, ...hana, added_at: now, added_by: personId })
		.execute();
	return id;
}
