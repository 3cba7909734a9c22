import { expect, test } from "vitest";
import { askForPlaces } from "#app/enrolments/ask.server.ts";
import type { Request } from "#app/enrolments/asking.ts";
import { getJoin } from "#app/enrolments/join.server.ts";
import { isReference } from "#app/enrolments/reference.ts";
import { wishForOne } from "#app/enrolments/wish.ts";
import { openLink } from "#app/keeping/link.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const SECRET = "only-for-these-tests";
const GIVEN = { language: "bn", secret: SECRET } as const;

const request: Request = {
	name: "Amina",
	phone: "07700 900123",
	email: null,
	mayLeaveMessage: true,
	language: "ar",
	speaking: "entry-1",
	reading: "unsure",
	message: "Mornings only",
	formKey: "form-1",
};

onEachDatabase((db) => {
	test("a request begins as an enquiry with its history and her consent", async () => {
		const course = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		const asked = await ask(db(), course.slug, request);

		const [enrolment] = await enrolmentsOf(db(), course.id);
		expect(isReference(asked)).toBe(true);
		expect(enrolment).toMatchObject({
			reference: asked,
			state: "enquiry",
			asked_speaking: "entry-1",
			asked_reading: "unsure",
			message: "Mornings only",
			asked_at: NOW.toISOString(),
			enrolled_on: null,
		});
		expect(await eventsOf(db(), enrolment!.id)).toEqual([
			{ from_state: null, to_state: "enquiry", person_id: null, at: NOW.toISOString() },
		]);
		expect(await consentsOf(db(), enrolment!.learner_id)).toEqual([
			{ kind: "contact", notice_version: "2026-1", language: "bn", withdrawn_at: null },
		]);
	});

	test("a form posted twice asks once, and is given the same link", async () => {
		const course = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		const first = await tokenOf(db(), course.slug, request);
		expect(await tokenOf(db(), course.slug, request)).toBe(first);
		expect(await enrolmentsOf(db(), course.id)).toHaveLength(1);
	});

	test("a form posted ten times at once asks once", async () => {
		const course = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		const tokens = await Promise.all(
			Array.from({ length: 10 }, () => tokenOf(db(), course.slug, request)),
		);
		expect(new Set(tokens).size).toBe(1);
		expect(await enrolmentsOf(db(), course.id)).toHaveLength(1);
	});

	test("who asks for eight classes of one provider at once is one learner", async () => {
		const provider = await givenProvider(db());
		const courses = [];
		for (let n = 0; n < 8; n++) courses.push(await givenCourse(db(), { provider_id: provider.id }));
		await Promise.all(
			courses.map(({ slug }, n) => ask(db(), slug, { ...request, formKey: `form-${n}` })),
		);
		const rows = await db()
			.selectFrom("enrolment")
			.innerJoin("course", "course.id", "enrolment.course_id")
			.where("course.provider_id", "=", provider.id)
			.select("enrolment.learner_id")
			.execute();
		expect(rows).toHaveLength(8);
		expect(new Set(rows.map((row) => row.learner_id)).size).toBe(1);
	});

	test.each(["enrolment", "course"] as const)(
		"a form posted again after the %s was closed still gives its link",
		async (table) => {
			const course = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
			const first = await tokenOf(db(), course.slug, request);
			await db().updateTable(table).set({ state: "closed" }).execute();
			expect(await tokenOf(db(), course.slug, request)).toBe(first);
			expect(await enrolmentsOf(db(), course.id)).toHaveLength(1);
		},
	);

	test("who asks again while her request is open has one request", async () => {
		const course = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		await ask(db(), course.slug, request);
		const again = { ...request, formKey: "form-2", name: "AMINA", phone: "+44 7700 900123" };
		const page = await openLink(db(), SECRET, await tokenOf(db(), course.slug, again), "en", NOW);
		expect(page).toMatchObject({ requests: [], before: [{ id: course.id }] });
		expect(await enrolmentsOf(db(), course.id)).toHaveLength(1);
	});

	test("who asks again after her request was closed asks anew, as the same learner", async () => {
		const course = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		const first = await ask(db(), course.slug, request);
		await db().updateTable("enrolment").set({ state: "closed" }).execute();
		const second = await ask(db(), course.slug, { ...request, formKey: "form-2" });

		const enrolments = await enrolmentsOf(db(), course.id);
		expect(second).not.toBe(first);
		expect(enrolments).toHaveLength(2);
		expect(new Set(enrolments.map((one) => one.learner_id)).size).toBe(1);
	});

	test("the next person on a helper's screen is not taken for the first", async () => {
		const course = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		const first = await ask(db(), course.slug, request);
		expect(await ask(db(), course.slug, { ...request, name: "Hodan" })).not.toBe(first);
		expect(await enrolmentsOf(db(), course.id)).toHaveLength(2);
	});

	test("one person waits for two classes of a provider as one learner", async () => {
		const provider = await givenProvider(db());
		const one = await givenCourse(db(), { provider_id: provider.id });
		const other = await givenCourse(db(), { provider_id: provider.id });
		const first = await ask(db(), one.slug, request);
		const more = { ...request, email: "amina@example.org", mayLeaveMessage: false };
		expect(await ask(db(), other.slug, more)).not.toBe(first);

		const [{ learner_id: learnerId } = { learner_id: "" }] = await enrolmentsOf(db(), one.id);
		expect(await enrolmentsOf(db(), other.id)).toMatchObject([{ learner_id: learnerId }]);
		const learner = await db()
			.selectFrom("learner")
			.where("id", "=", learnerId)
			.selectAll()
			.executeTakeFirstOrThrow();
		expect(learner).toMatchObject({ email: "amina@example.org", may_leave_message: 0 });
	});

	test("another provider gets a learner of its own", async () => {
		const one = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		const other = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		await ask(db(), one.slug, request);
		await ask(db(), other.slug, request);
		const learners = [
			...(await enrolmentsOf(db(), one.id)),
			...(await enrolmentsOf(db(), other.id)),
		];
		expect(new Set(learners.map((row) => row.learner_id)).size).toBe(2);
	});

	test("a draft and an unknown class do not exist, and nothing is written", async () => {
		const provider = await givenProvider(db());
		const draft = await givenCourse(db(), { provider_id: provider.id, state: "draft" });
		for (const slug of [draft.slug, "no-such-class"]) {
			await expect(getJoin(db(), wishFor(slug), "en", NOW)).rejects.toMatchObject({ status: 404 });
			await expect(tokenOf(db(), slug, request)).rejects.toMatchObject({ status: 404 });
		}
		expect(await enrolmentsOf(db(), draft.id)).toEqual([]);
	});

	test.each([{ state: "closed" }, { ends_on: "2026-09-06" }] as const)(
		"nobody asks for a class that takes nobody more: %j",
		async (facts) => {
			const provider = await givenProvider(db());
			const course = await givenCourse(db(), { provider_id: provider.id, ...facts });
			const join = await getJoin(db(), wishFor(course.slug), "en", NOW);
			expect(join).toMatchObject({ open: [], closed: [{ id: course.id }] });
			expect(await askForPlaces(db(), wishFor(course.slug), request, GIVEN, NOW)).toEqual({
				ok: false,
				refusal: "closed",
			});
			expect(await enrolmentsOf(db(), course.id)).toEqual([]);
		},
	);
});

/** The reference of the request that was made. */
async function ask(db: Db, slug: string, what: Request): Promise<string> {
	const { requests } = await openLink(db, SECRET, await tokenOf(db, slug, what), "en", NOW);
	if (requests.length !== 1) throw new Error(`${requests.length} requests`);
	return requests[0]!.reference;
}

async function tokenOf(db: Db, slug: string, what: Request): Promise<string> {
	const asked = await askForPlaces(db, wishFor(slug), what, GIVEN, NOW);
	if (!asked.ok) throw new Error(asked.refusal);
	return asked.token;
}

function wishFor(slug: string) {
	return wishForOne(slug, { url: `https://esol.test/en/classes/${slug}/join` });
}

function enrolmentsOf(db: Db, courseId: string) {
	return db.selectFrom("enrolment").where("course_id", "=", courseId).selectAll().execute();
}

function eventsOf(db: Db, enrolmentId: string) {
	return db
		.selectFrom("enrolment_event")
		.where("enrolment_id", "=", enrolmentId)
		.select(["from_state", "to_state", "person_id", "at"])
		.orderBy("id")
		.execute();
}

function consentsOf(db: Db, learnerId: string) {
	return db
		.selectFrom("consent")
		.where("learner_id", "=", learnerId)
		.select(["kind", "notice_version", "language", "withdrawn_at"])
		.execute();
}
