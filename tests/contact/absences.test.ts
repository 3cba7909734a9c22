import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { countToRing, openAbsences, openAbsencesOfDesk } from "#app/contact/absences.server.ts";
import { type Attempt, parseAttempt } from "#app/contact/attempt-form.ts";
import { recordAttempt } from "#app/contact/attempts.server.ts";
import { keepLetters } from "#app/contact/letters.server.ts";
import { openReady } from "#app/contact/ready.server.ts";
import { agreeToReminders } from "#app/contact/reminders.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { MarkTable } from "#db/tables/registers.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { givenConsent, lettersOf, POST } from "./given-post.ts";

const DAYS = ["2026-10-01", "2026-10-05", "2026-10-08", "2026-10-12"];
const NOW = new Date("2026-10-14T10:30:00.000Z");

onEachDatabase((db) => {
	let tutor: Person;
	let other: Person;
	let coordinator: Person;
	let stranger: Person;
	let course: Awaited<ReturnType<typeof givenCourse>>;
	let lessons: Awaited<ReturnType<typeof givenLesson>>[];

	beforeAll(async () => {
		const provider = await givenProvider(db(), { is_example: 0 });
		const elsewhere = await givenProvider(db());
		tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		other = await givenPerson(db(), "tutor", { provider: provider.id });
		coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
		stranger = await givenPerson(db(), "coordinator", { provider: elsewhere.id });
		course = await givenCourse(db(), { provider_id: provider.id, tutors: [tutor] });
		lessons = [];
		for (const local_date of DAYS) lessons.push(await givenLesson(db(), course.id, { local_date }));
	});

	type Given = { learner?: Parameters<typeof givenLearner>[1]; consents?: boolean };

	/** `A` absent, `X` authorised, `P` here, `-` not marked. */
	const givenMarked = async (codes: string, given: Given = {}) => {
		const phone = "07700 900123";
		const learner = await givenLearner(db(), { phone, may_leave_message: 1, ...given.learner });
		const enrolment = await givenEnrolment(db(), course.id, learner.id, { state: "active" });
		for (const [index, code] of [...codes].entries()) {
			await mark(lessons[index]!.id, enrolment.id, code, tutor.id);
		}
		return { learner, enrolment };
	};
	const mark = async (lessonId: string, enrolmentId: string, letter: string, by: string) => {
		const codes: Record<string, MarkTable["code"]> = { A: "absent", X: "authorised", P: "present" };
		const code = codes[letter];
		if (!code) return;
		await db()
			.insertInto("mark")
			.values({
				...{ id: newId(), lesson_id: lessonId, enrolment_id: enrolmentId, code },
				...{ late_minutes: 0, left_early_minutes: 0, version: 1 },
				...{ changed_at: NOW.toISOString(), changed_by: by },
			})
			.execute();
	};
	const toRing = async (person: Person, learnerId: string) => {
		const { toRing: learners } = await openAbsences(db(), person, "en", NOW);
		return learners.find((one) => one.learnerId === learnerId);
	};
	const attempt = (enrolmentId: string, given: Partial<Attempt> = {}): Attempt => ({
		...{ enrolmentId, way: "phone", result: "no-answer", formKey: newId() },
		...given,
	});

	describe("who to ring", () => {
		test("is who missed two in a row, with the days, for her tutor and coordinator alone", async () => {
			const { learner } = await givenMarked("PPAA", { learner: { say_name: "A-mee-na" } });
			expect(await toRing(tutor, learner.id)).toMatchObject({
				...{ name: "Amina", sayName: "A-mee-na", language: "ar", phone: "07700 900123" },
				...{ days: DAYS.slice(2), mayLeaveMessage: true, englishTitle: "English for beginners" },
			});
			expect(await toRing(coordinator, learner.id)).toBeDefined();
			expect(await toRing(other, learner.id)).toBeUndefined();
			expect(await toRing(stranger, learner.id)).toBeUndefined();
			const desk = await openAbsencesOfDesk(db(), tutor, "en", NOW);
			expect(desk.toRing).toEqual([]);
		});

		test("is nobody who came, told us, was marked once, or left", async () => {
			for (const codes of ["AAAP", "AAX", "AXA", "A", "----"]) {
				const { learner } = await givenMarked(codes);
				expect(await toRing(tutor, learner.id), codes).toBeUndefined();
			}
			const { learner, enrolment } = await givenMarked("PPAA");
			await db()
				.updateTable("enrolment")
				.set({
					...{ state: "withdrawn", ended_on: "2026-10-12", withdrawal_reason: "other" },
					...{ outcome: "not-achieved" },
				})
				.where("id", "=", enrolment.id)
				.execute();
			expect(await toRing(tutor, learner.id)).toBeUndefined();
		});

		test("an apology said before explains an absence, and a break or a voided register too", async () => {
			const { learner, enrolment } = await givenMarked("PPAA");
			await db()
				.insertInto("apology")
				.values({
					...{ id: newId(), lesson_id: lessons[3]!.id, enrolment_id: enrolment.id },
					...{ said_at: NOW.toISOString(), said_by: tutor.id, reason: "work" },
				})
				.execute();
			expect(await toRing(tutor, learner.id)).toBeUndefined();
			const away = await givenMarked("PPAA");
			await db()
				.insertInto("enrolment_break")
				.values({
					...{ id: newId(), enrolment_id: away.enrolment.id, returned_on: null },
					...{ starts_on: "2026-10-12", expected_return: "2026-11-01" },
				})
				.execute();
			expect(await toRing(tutor, away.learner.id)).toBeUndefined();
		});
	});

	describe("an attempt", () => {
		test("takes her off the list until she is absent again, and is seen as hers who tried", async () => {
			const { learner, enrolment } = await givenMarked("PAA");
			const before = await countToRing(db(), tutor, NOW);
			await recordAttempt(db(), tutor, learner.id, attempt(enrolment.id), NOW);
			expect(await countToRing(db(), tutor, NOW)).toBe(before - 1);
			const { tried } = await openAbsences(db(), tutor, "en", NOW);
			const shown = tried.find(({ learnerId }) => learnerId === learner.id);
			expect(shown?.last).toMatchObject({ result: "no-answer", person: tutor.name });

			const next = await givenLesson(db(), course.id, { local_date: "2026-10-15" });
			await mark(next.id, enrolment.id, "A", tutor.id);
			const later = new Date("2026-10-15T13:00:00.000Z");
			const again = await openAbsences(db(), tutor, "en", later);
			expect(again.toRing.map(({ learnerId }) => learnerId)).toContain(learner.id);
			await db().deleteFrom("mark").where("lesson_id", "=", next.id).execute();
			await db().deleteFrom("lesson").where("id", "=", next.id).execute();
		});

		test("posted twice is one, and another result from the same page is another", async () => {
			const { learner, enrolment } = await givenMarked("PAA");
			const same = attempt(enrolment.id);
			const posts = Array.from({ length: 5 }, () =>
				recordAttempt(db(), tutor, learner.id, same, NOW),
			);
			await Promise.all(posts);
			expect(await attemptsOf(db(), learner.id)).toHaveLength(1);
			await recordAttempt(db(), tutor, learner.id, { ...same, result: "reached" }, NOW);
			const rows = await attemptsOf(db(), learner.id);
			expect(rows.map(({ result }) => result).toSorted()).toEqual(["no-answer", "reached"]);
			expect(rows.every(({ person_id }) => person_id === tutor.id)).toBe(true);
		});

		test("about another's learner, or an enrolment that is not hers, does not exist", async () => {
			const { learner, enrolment } = await givenMarked("PAA");
			const foreign = await givenMarked("PAA");
			for (const person of [other, stranger]) {
				const tried = recordAttempt(db(), person, learner.id, attempt(enrolment.id), NOW);
				await expect(tried).rejects.toMatchObject({ status: 404 });
			}
			const mixed = recordAttempt(db(), tutor, learner.id, attempt(foreign.enrolment.id), NOW);
			await expect(mixed).rejects.toMatchObject({ status: 404 });
			expect(await attemptsOf(db(), learner.id)).toEqual([]);
		});
	});

	test("ready messages are there in her language, unless she wants none", async () => {
		const { learner, enrolment } = await givenMarked("PAA");
		const post = { ...POST, language: "en" };
		const subject = { learnerId: learner.id, enrolmentId: enrolment.id };
		const ready = await openReady(db(), tutor, subject, post, NOW);
		expect(ready.messages.map(({ kind }) => kind)).toEqual(["missed", "ring"]);
		expect(ready.messages[0]?.own).toMatch(/\p{Script=Arabic}/u);
		expect(ready.messages[0]?.english).toContain("We did not see you");
		expect(ready.messages[0]?.ways?.sms).toMatch(/^sms:\+447700900123\?&body=%D9/);
		expect(ready.messages[0]?.ways?.whatsapp).toMatch(/^https:\/\/wa\.me\/447700900123\?text=/);
		await expect(openReady(db(), other, subject, post, NOW)).rejects.toMatchObject({ status: 404 });

		const silent = await givenMarked("PAA", { learner: { may_leave_message: 0 } });
		const of = { learnerId: silent.learner.id, enrolmentId: undefined };
		expect(await openReady(db(), tutor, of, post, NOW)).toMatchObject({
			...{ messages: [], mayWrite: false },
		});
	});

	describe("the site itself", () => {
		const letters = async (enrolmentId: string) =>
			(await lettersOf(db(), enrolmentId)).map(({ kind }) => kind);
		const email = () => `${newId()}@learner.example`;

		test("writes to nobody who is absent without her consent to just that", async () => {
			const { learner, enrolment } = await givenMarked("PPAA", { learner: { email: email() } });
			await givenConsent(db(), learner.id);
			await keepLetters(db(), POST, NOW);
			expect(await letters(enrolment.id)).toEqual([]);
			await agreeToReminders(db(), tutor, learner.id, true, NOW);
			await agreeToReminders(db(), tutor, learner.id, true, NOW);
			await keepLetters(db(), POST, NOW);
			await keepLetters(db(), POST, NOW);
			expect(await letters(enrolment.id)).toEqual(["missed"]);
			await agreeToReminders(db(), tutor, learner.id, false, NOW);
			await keepLetters(db(), POST, NOW);
			expect(await letters(enrolment.id)).toEqual([]);
			const rows = await db()
				.selectFrom("consent")
				.where("learner_id", "=", learner.id)
				.where("kind", "=", "reminders")
				.select("withdrawn_at")
				.execute();
			expect(rows).toEqual([{ withdrawn_at: NOW.toISOString() }]);
		});

		test("writes nothing once somebody has rung", async () => {
			const { learner, enrolment } = await givenMarked("PPAA", { learner: { email: email() } });
			await givenConsent(db(), learner.id);
			await givenConsent(db(), learner.id, "reminders");
			await recordAttempt(db(), tutor, learner.id, attempt(enrolment.id), NOW);
			await keepLetters(db(), POST, NOW);
			expect(await letters(enrolment.id)).toEqual([]);
		});

		test("consent is not another's to give", async () => {
			const { learner } = await givenMarked("PA");
			const tried = agreeToReminders(db(), stranger, learner.id, true, NOW);
			await expect(tried).rejects.toMatchObject({ status: 404 });
		});
	});
});

test("a form says one of the results, or is asked again", () => {
	const form = new FormData();
	form.set("way", "phone");
	expect(parseAttempt(form)).toEqual({ ok: false, errors: { result: "contact:attempts.choose" } });
	form.set("result", "reached");
	form.set("enrolment", "e1");
	expect(parseAttempt(form)).toMatchObject({ ok: true, value: { enrolmentId: "e1" } });
	form.set("way", "pigeon");
	expect(parseAttempt(form).ok).toBe(false);
});

function attemptsOf(db: Db, learnerId: string) {
	return db.selectFrom("contact_attempt").where("learner_id", "=", learnerId).selectAll().execute();
}
