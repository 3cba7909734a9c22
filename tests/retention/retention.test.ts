import { beforeAll, expect, test } from "vitest";
import { anchorLine, readAnchors } from "#app/audit/anchors.ts";
import { chainKey } from "#app/audit/chain.ts";
import { note } from "#app/audit/note.server.ts";
import { headOf, sealWaiting } from "#app/audit/seal.server.ts";
import { verifyChain } from "#app/audit/verify.server.ts";
import { sealProfile } from "#app/equality/seal.server.ts";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { loadSubjectFacts } from "#app/evaluation/subject-facts.server.ts";
import { daysBefore, monthsBefore } from "#app/retention/cutoff.ts";
import {
	applyRetention,
	lookAtRetention,
	retainByItself,
} from "#app/retention/retention.server.ts";
import type { RuleName } from "#app/retention/rules.ts";
import { DEMO_EQUALITY_KEY } from "#app/server/equality-keys.ts";
import { changeSetting } from "#app/settings/settings.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { givenMarkedCourse, givenPilot, weeks } from "#tests/support/given-pilot.ts";
import { profileAt } from "#tests/support/given-profiles.ts";

const NOW = new Date("2029-06-15T12:00:00.000Z");
const TODAY = "2029-06-15";
const AUDIT = [chainKey(Buffer.alloc(32, 7))];
const KEYS = { keys: [DEMO_EQUALITY_KEY], auditKeys: AUDIT };

const at = (day: string) => `${day}T12:00:00.000Z`;
/** On the day of the cutoff, and the day after it. */
const edges = (day: string) => ({ old: day, young: daysBefore(day, -1) });

onEachDatabase((db) => {
	let provider: string;
	let person: string;
	let course: string;
	let lesson: string;

	beforeAll(async () => {
		provider = (await givenProvider(db())).id;
		person = (await givenPerson(db(), "coordinator", { provider })).id;
		const made = await givenCourse(db(), { provider_id: provider, ends_on: "2029-05-01" });
		course = made.id;
		lesson = (await givenLesson(db(), course, { local_date: "2029-04-30" })).id;
	});

	const counts = async (look: typeof applyRetention = lookAtRetention) => {
		const lines = await look(db(), KEYS, NOW);
		return Object.fromEntries(lines.map(({ rule, count }) => [rule.name, count]));
	};

	/** What is on the day of the cutoff is found and goes; what is a day younger stays. */
	async function expectOnlyOld(rule: RuleName, find: (id: string) => Promise<unknown>, ids: Ids) {
		expect(await counts()).toMatchObject({ [rule]: 1 });
		expect(await find(ids.old)).toBeTruthy();
		await applyRetention(db(), KEYS, NOW);
		expect(await find(ids.old)).toBeFalsy();
		expect(await find(ids.young)).toBeTruthy();
		expect(await counts(applyRetention)).toMatchObject({ [rule]: 0 });
	}

	test("who came in, after a year, and the audit, after six; both verify from outside", async () => {
		const noted = async (id: string, act: "entered" | "refused" | "read", day: string) => {
			await note(db(), [{ by: person, act, kind: "session", about: id }], new Date(at(day)));
		};
		const year = edges(monthsBefore(TODAY, 12));
		const six = edges(monthsBefore(TODAY, 72));
		const older = await both(six, (id, day) => noted(id, "read", day));
		const ids = await both(year, async (id, day) => {
			await noted(id, "read", day);
			await noted(id, "entered", day);
		});
		await noted(ids.old, "refused", year.old);
		await sealWaiting(db(), AUDIT);
		const anchors = readAnchors(anchorLine(await headOf(db()), NOW));
		const acts = async () => {
			const rows = await db()
				.selectFrom("audit_entry")
				.where("about_ref", "in", [...Object.values(ids), ...Object.values(older)])
				.select(["about_ref", "act"])
				.orderBy("id")
				.execute();
			return rows.map(({ about_ref, act }) => [about_ref, act]);
		};
		expect(await acts()).toHaveLength(7);
		expect(await counts()).toMatchObject({ "sign-ins": 2, audit: 1 });
		expect(await counts(applyRetention)).toMatchObject({ "sign-ins": 2, audit: 1 });
		expect(await acts()).toEqual([
			[older.young, "read"],
			[ids.old, "read"],
			[ids.young, "read"],
			[ids.young, "entered"],
		]);
		expect(await counts()).toMatchObject({ "sign-ins": 0, audit: 0 });
		expect(await verifyChain(db(), AUDIT, anchors)).toMatchObject({ broken: null, from: 1 });
	});

	test("sessions, a day after their end", async () => {
		// Half an hour without use ended it.
		const ended = (day: string) => `${day}T11:30:00.000Z`;
		const ids = await both(edges(daysBefore(TODAY, 1)), async (id, day) => {
			const row = { id, person_id: person, created_at: ended(day), seen_at: ended(day) };
			await db()
				.insertInto("session")
				.values({ ...row, proven_at: ended(day) })
				.execute();
		});
		await expectOnlyOld("sessions", (id) => find(db(), "session", id), ids);
	});

	test("uploaded lists, after a day", async () => {
		const ids = await both(edges(daysBefore(TODAY, 1)), async (id, day) => {
			const file = { id, provider_id: provider, person_id: person, kind: "learners" } as const;
			await db()
				.insertInto("import_file")
				.values({ ...file, name: "list.csv", content: "{}", created_at: at(day) })
				.execute();
		});
		await expectOnlyOld("imports", (id) => find(db(), "import_file", id), ids);
	});

	test("letters, six months after they left", async () => {
		const ids = await both(edges(monthsBefore(TODAY, 6)), async (id, day) => {
			const letter = {
				id,
				key: id,
				provider_id: provider,
				kind: "place",
				recipient: "a@b.example",
			};
			const when = { created_at: at(day), sent_at: at(day), claimed_at: at(day), failed_at: null };
			await db()
				.insertInto("message")
				.values({ ...letter, ...when, language: "en", subject: "s", body: "" })
				.execute();
		});
		await expectOnlyOld("messages", (id) => find(db(), "message", id), ids);
	});

	test("names of who came once, after six months", async () => {
		const ids = await both(edges(monthsBefore(TODAY, 6)), async (id, day) => {
			const name = { name: "Somebody", name_folded: "somebody" };
			await db()
				.insertInto("walk_in")
				.values({
					...{ id, lesson_id: lesson, ...name, code: "present", added_at: at(day) },
					...{ added_by: person, matched_enrolment_id: null, matched_at: null },
					...{ matched_by: null, dismissed_at: null },
				})
				.execute();
		});
		const named = async (id: string) => (await find(db(), "walk_in", id))?.name;
		await expectOnlyOld("walk-ins", named, ids);
		expect(await find(db(), "walk_in", ids.old)).toBeTruthy();
	});

	test("old ways to reach a learner, after ninety days", async () => {
		const { id: learner_id } = await givenLearner(db(), { created_at: at(TODAY) });
		const ids = await both(edges(daysBefore(TODAY, 90)), async (id, day) => {
			const change = { id, learner_id, provider_id: provider, at: at(day), fields: "phone" };
			await db()
				.insertInto("contact_change")
				.values({ ...change, old_phone: "07700 900999", old_email: null })
				.execute();
		});
		const old = async (id: string) => (await find(db(), "contact_change", id))?.old_phone;
		await expectOnlyOld("contact-changes", old, ids);
	});

	test("words of a complaint, two years after its answer", async () => {
		const ids = await both(edges(monthsBefore(TODAY, 24)), async (id, day) => {
			const by = { acknowledged_by: person, answered_by: person };
			const when = { asked_at: at(day), acknowledged_at: at(day), answered_at: at(day) };
			await db()
				.insertInto("complaint")
				.values({
					...{ id, reference: id, token_hash: id, provider_id: provider, learner_id: null },
					...{ about: "class", words: "It is cold.", contact: null, language: "en" },
					...{ notice_version: "1", outcome: "right", answer_words: "Yes.", ...by, ...when },
				})
				.execute();
		});
		const words = async (id: string) => (await find(db(), "complaint", id))?.words;
		await expectOnlyOld("complaints", words, ids);
	});

	test.each([
		["enquiries", "enquiry", "closed"],
		["waiting", "waiting", "closed"],
	] as const)("%s, six months after her last yes, and then her name", async (rule, state, to) => {
		const ids = await both(edges(monthsBefore(TODAY, 6)), async (id, day) => {
			await givenLearner(db(), { id, created_at: EARLY });
			await givenEnrolment(db(), course, id, {
				...{ state, asked_at: EARLY, enrolled_on: null, message: "My words" },
			});
			await said(db(), id, state, at(day));
		});
		expect(await counts()).toMatchObject({ [rule]: 1, people: 1 });
		const named = async (id: string) => (await nameOf(db(), id)) === "Amina";
		await expectOnlyOld(rule, named, ids);
		const left = await db()
			.selectFrom("enrolment")
			.where("learner_id", "in", [ids.old, ids.young])
			.select(["learner_id", "state", "message"])
			.execute();
		expect(left).toContainEqual({ learner_id: ids.old, state: to, message: null });
		expect(left).toContainEqual({ learner_id: ids.young, state, message: "My words" });
	});

	test("names, two years after the class; and somebody who came back is kept whole", async () => {
		const back = await givenLearner(db(), { created_at: EARLY });
		const ids = await both(edges(monthsBefore(TODAY, 24)), async (id, ends_on) => {
			const { id: ended } = await givenCourse(db(), { provider_id: provider, ends_on });
			await givenLearner(db(), { id, created_at: EARLY });
			await givenEnrolment(db(), ended, id, DONE);
			await givenEnrolment(db(), ended, back.id, DONE);
		});
		await givenEnrolment(db(), course, back.id, { state: "active" });
		const named = async (id: string) => (await nameOf(db(), id)) === "Amina";
		await expectOnlyOld("people", named, ids);
		expect(await named(back.id)).toBe(true);
		const erased = await db().selectFrom("erasure").selectAll().execute();
		expect(erased).toEqual([]);
		const noted = await db()
			.selectFrom("audit_entry")
			.where("learner_ref", "=", ids.old)
			.select(["act", "kind", "by_ref"])
			.execute();
		expect(noted).toEqual([{ act: "removed", kind: "learner", by_ref: null }]);
	});

	test("a report says the same before and after", async () => {
		const pilot = await givenPilot(db());
		const { learners } = await givenMarkedCourse(db(), {
			...{ pilotId: pilot.id, endsOn: "2026-05-01", lessons: weeks("2026-02-02", 6) },
			learners: [
				{ state: "completed", outcome: "achieved", levels: { speaking: ["entry-1", "entry-2"] } },
				{ state: "completed" },
				{ state: "active" },
				{ state: "no-show", marks: [] },
				{ role: "londoner", marks: [null, { code: "present" }] },
			],
		});
		await givenAnswer(db(), pilot.id, learners[0]!.id);
		const report = async () => {
			const subject = await openSubject(db(), pilot.slug);
			const period = { from: "2026-01-01", until: "2026-09-01" };
			const facts = await loadSubjectFacts(db(), subject, period, NOW);
			return buildDraft(facts).quantities;
		};
		const before = await report();
		expect(before.length).toBeGreaterThan(10);
		expect((await counts()).people).toBeGreaterThan(0);
		await applyRetention(db(), KEYS, NOW);
		for (const { id } of learners) expect(await nameOf(db(), id)).toBe("—");
		expect(await report()).toEqual(before);
	});

	test("answers about equality, a year after the pilot, and totals of them stay", async () => {
		const day = monthsBefore(TODAY, 12);
		const [old, young] = [await givenPilot(db()), await givenPilot(db())];
		const inOld = await givenAnswered(db(), provider, old.id, day);
		const inYoung = await givenAnswered(db(), provider, young.id, daysBefore(day, -1));
		expect(await counts()).toMatchObject({ equality: 20 });
		const withoutKeys = await applyRetention(db(), { ...KEYS, keys: [] }, NOW);
		expect(withoutKeys.find(({ rule }) => rule.name === "equality")?.count).toBeNull();
		expect(await answered(db(), inOld)).toBe(20);
		await applyRetention(db(), KEYS, NOW);
		expect(await answered(db(), inOld)).toBe(0);
		expect(await answered(db(), inYoung)).toBe(20);
		const kept = await db().selectFrom("equality_total").selectAll().execute();
		expect(kept).toMatchObject([{ provider_id: provider, pilot_id: old.id, counted_on: TODAY }]);
		expect(kept[0]?.totals).toContain('"hidden":null');
	});

	test("what closed accounts were opened with, after six months", async () => {
		const ids = await both(edges(monthsBefore(TODAY, 6)), async (id, day) => {
			await givenAccount(db(), id, at(day));
		});
		const open = newId();
		await givenAccount(db(), open, null);
		const password = async (id: string) => (await find(db(), "person", id))?.password_hash;
		await expectOnlyOld("closed-accounts", password, ids);
		expect(await password(open)).toBeTruthy();
		for (const table of ["sign_in_identity", "recovery_code"] as const) {
			const left = await db().selectFrom(table).select("person_id").orderBy("person_id").execute();
			expect(left.map(({ person_id }) => person_id)).toEqual([ids.young, open].sort());
		}
		expect(await find(db(), "person", ids.old)).toMatchObject({ name: "Somebody" });
		const noted = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", ids.old)
			.select(["act", "kind", "by_ref"])
			.execute();
		expect(noted).toContainEqual({ act: "removed", kind: "sign_in_identity", by_ref: null });
	});

	test("by itself only where the setting says so", async () => {
		const { signal } = new AbortController();
		await givenLearner(db(), { created_at: EARLY });
		await retainByItself(db(), KEYS, NOW, signal);
		expect((await counts()).people).toBe(1);
		const change = { name: "retention.automatic", value: "on", by: person } as const;
		await db()
			.transaction()
			.execute((trx) => changeSetting(trx, change, NOW));
		await retainByItself(db(), KEYS, NOW, signal);
		expect((await counts()).people).toBe(0);
	});

	test("two that run at once harm nothing", async () => {
		for (let n = 0; n < 12; n++) await givenLearner(db(), { created_at: EARLY });
		await Promise.all([applyRetention(db(), KEYS, NOW), applyRetention(db(), KEYS, NOW)]);
		expect((await counts()).people).toBe(0);
	});

	test("a longer period in the settings keeps what the standard would take", async () => {
		await givenLearner(db(), { created_at: at(monthsBefore(TODAY, 7)) });
		expect((await counts()).people).toBe(1);
		const change = { name: "retention.enquiries", value: "9", by: person } as const;
		await db()
			.transaction()
			.execute((trx) => changeSetting(trx, change, NOW));
		expect((await counts()).people).toBe(0);
	});
});

const DONE = {
	...({ state: "completed", outcome: "achieved" } as const),
	...{ started_on: "2026-01-12", ended_on: "2026-05-01", achieved_on: "2026-05-01" },
};

type Ids = { old: string; young: string };

async function both(days: Ids, give: (id: string, day: string) => Promise<void>): Promise<Ids> {
	const ids = { old: newId(), young: newId() };
	await give(ids.old, days.old);
	await give(ids.young, days.young);
	return ids;
}

/** With a password, a name at her organisation and a recovery code. */
async function givenAccount(db: Db, id: string, disabled_at: string | null): Promise<void> {
	const email = `${id}@example.org`;
	await db
		.insertInto("person")
		.values({
			...{ id, name: "Somebody", email, email_folded: email, language: "en", disabled_at },
			...{ password_hash: "$argon2id$", created_at: EARLY },
		})
		.execute();
	await db
		.insertInto("sign_in_identity")
		.values({ issuer: "https://id.example", subject: id, person_id: id, linked_at: EARLY })
		.execute();
	await db
		.insertInto("recovery_code")
		.values({ id, person_id: id, key_id: "key", made_at: EARLY, used_at: null })
		.execute();
}

type Found =
	| "person"
	| "session"
	| "import_file"
	| "message"
	| "walk_in"
	| "contact_change"
	| "complaint";

function find(db: Db, table: Found, id: string): Promise<Record<string, unknown> | undefined> {
	return db.selectFrom(table).where(`${table}.id`, "=", id).selectAll().executeTakeFirst();
}

async function nameOf(db: Db, id: string) {
	const row = await db
		.selectFrom("learner")
		.where("id", "=", id)
		.select("preferred_name")
		.executeTakeFirstOrThrow();
	return row.preferred_name;
}

async function said(db: Db, learnerId: string, to_state: "enquiry" | "waiting", when: string) {
	const { id } = await db
		.selectFrom("enrolment")
		.where("learner_id", "=", learnerId)
		.select("id")
		.executeTakeFirstOrThrow();
	await db
		.insertInto("enrolment_event")
		.values({
			...{ id: newId(), enrolment_id: id, from_state: null, to_state, at: when },
			...{ person_id: null, reason: null },
		})
		.execute();
}

async function givenAnswer(db: Db, pilot_id: string, learner_id: string): Promise<void> {
	const response_id = newId();
	const { course_id } = await db
		.selectFrom("enrolment")
		.where("learner_id", "=", learner_id)
		.select("course_id")
		.executeTakeFirstOrThrow();
	const response = { id: response_id, learner_id, pilot_id, course_id, wave: "baseline" } as const;
	const when = { created_at: EARLY, answered_at: EARLY, finished_at: EARLY };
	await db
		.insertInto("survey_response")
		.values({ ...response, ...when, version: "1" })
		.execute();
	await db
		.insertInto("survey_answer")
		.values({
			...{ response_id, item: "friends-all", value: 3, declined: 0, mode: "self" },
			...{ language: "ar", device_hash: "phone", answered_at: EARLY },
		})
		.execute();
}

/** A class of twenty who answered. */
async function givenAnswered(db: Db, provider_id: string, pilot_id: string, ends_on: string) {
	const course = await givenCourse(db, { provider_id, pilot_id, ends_on });
	for (let n = 0; n < 20; n++) {
		const { id } = await givenLearner(db, { created_at: EARLY });
		await givenEnrolment(db, course.id, id, DONE);
		const sealed = sealProfile([DEMO_EQUALITY_KEY], id, profileAt(n, n % 2));
		await db
			.insertInto("equality_profile")
			.values({ learner_id: id, ...sealed, updated_at: EARLY })
			.execute();
	}
	return course.id;
}

async function answered(db: Db, courseId: string): Promise<number> {
	const rows = await db
		.selectFrom("equality_profile")
		.innerJoin("enrolment", "enrolment.learner_id", "equality_profile.learner_id")
		.where("enrolment.course_id", "=", courseId)
		.select("equality_profile.learner_id")
		.execute();
	return rows.length;
}
