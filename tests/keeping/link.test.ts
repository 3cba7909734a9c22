import { expect, test } from "vitest";
import { askForPlaces } from "#app/enrolments/ask.server.ts";
import type { Request } from "#app/enrolments/asking.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { wishForOne } from "#app/enrolments/wish.ts";
import { leaveRequest, openLink, openLinkedRequest } from "#app/keeping/link.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenEnrolment, givenLearner, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const SECRET = "only-for-these-tests";

const amina: Request = {
	name: "Amina",
	phone: "07700 900123",
	email: "amina@example.org",
	mayLeaveMessage: true,
	language: "ar",
	speaking: "entry-1",
	reading: "unsure",
	message: "Mornings only",
	formKey: "form-1",
};

onEachDatabase((db) => {
	test("a link tells how the request stands, and nothing of the person", async () => {
		const course = await givenClass(db());
		const page = await open(db(), await ask(db(), course.slug));
		expect(page.requests).toMatchObject([{ id: course.id, shown: "asked", canLeave: true }]);
		expect(JSON.stringify(page)).not.toMatch(/Amina|07700|example\.org|Mornings|entry-1/);
	});

	test("the table holds nothing that opens a link", async () => {
		const course = await givenClass(db());
		const token = await ask(db(), course.slug);
		const rows = await db().selectFrom("private_link").selectAll().execute();
		expect(rows.length).toBeGreaterThan(0);
		expect(JSON.stringify(rows)).not.toContain(token);
		for (const { id, token_hash } of rows) {
			await expect(open(db(), id)).rejects.toMatchObject({ status: 404 });
			await expect(open(db(), token_hash)).rejects.toMatchObject({ status: 404 });
		}
		const other = openLink(db(), "another-secret", token, "en", NOW);
		await expect(other).rejects.toMatchObject({ status: 404 });
	});

	test("a token has 256 bits, and no other form of the same person has it", async () => {
		const course = await givenClass(db());
		const token = await ask(db(), course.slug);
		expect(Buffer.from(token, "base64url")).toHaveLength(32);
		const again = await ask(db(), course.slug, { formKey: "form-2" });
		const nameless = [await ask(db(), course.slug, { formKey: "" })];
		nameless.push(await ask(db(), course.slug, { formKey: "" }));
		expect(new Set([token, again, ...nameless]).size).toBe(4);
	});

	test("what is no token is not found, like one that nobody has", async () => {
		for (const token of ["", "A".repeat(43), "../x", "' or 1=1", "x".repeat(5000)]) {
			await expect(open(db(), token)).rejects.toMatchObject({ status: 404 });
		}
	});

	test.each<EnrolmentState>(["enquiry", "waiting", "offered", "enrolled", "active"])(
		"who types another's name and number learns nothing of her request, which is %s",
		async (state) => {
			const course = await givenClass(db());
			const hers = await givenRequest(db(), course.id, state);
			const page = await open(db(), await ask(db(), course.slug));
			expect(page).toMatchObject({ requests: [], before: [{ id: course.id }] });
			expect(JSON.stringify(page)).not.toContain(hers.reference);
			expect(JSON.stringify(page)).not.toContain(hers.id);
			expect(await stateOf(db(), hers.id)).toBe(state);
		},
	);

	test("nor does she end it", async () => {
		const course = await givenClass(db());
		const hers = await givenRequest(db(), course.id, "waiting");
		const token = await ask(db(), course.slug);
		const named = { token, reference: hers.reference };
		await expect(leaveRequest(db(), SECRET, named, NOW)).rejects.toMatchObject({ status: 404 });
		expect(await stateOf(db(), hers.id)).toBe("waiting");
	});

	test("nor by asking for another class of the same provider", async () => {
		const provider = await givenProvider(db());
		const one = await givenClass(db(), provider.id);
		const other = await givenClass(db(), provider.id);
		const hers = await givenRequest(db(), one.id, "waiting");
		const page = await open(db(), await ask(db(), other.slug));
		expect(page).toMatchObject({ requests: [{ id: other.id }], before: [] });
		expect(JSON.stringify(page)).not.toContain(hers.reference);
	});

	test("her first link still opens her request when somebody asks in her name", async () => {
		const course = await givenClass(db());
		const first = await ask(db(), course.slug);
		await ask(db(), course.slug, { formKey: "form-2" });
		expect((await open(db(), first)).requests).toMatchObject([{ shown: "asked" }]);
	});

	test("once the old request was closed, asking anew is a request of the new link", async () => {
		const course = await givenClass(db());
		const hers = await givenRequest(db(), course.id, "waiting");
		const token = await ask(db(), course.slug);
		await db()
			.updateTable("enrolment")
			.set({ state: "closed" })
			.where("id", "=", hers.id)
			.execute();
		expect(await ask(db(), course.slug)).toBe(token);
		const page = await open(db(), token);
		expect(page).toMatchObject({ requests: [{ id: course.id, shown: "asked" }], before: [] });
		expect(page.requests[0]!.reference).not.toBe(hers.reference);
	});

	test.each([
		["enquiry", "closed"],
		["assessed", "closed"],
		["waiting", "closed"],
		["offered", "declined"],
	] as const)("who leaves while %s is %s, by herself, and once", async (from, to) => {
		const course = await givenClass(db());
		const token = await ask(db(), course.slug);
		const { reference, enrolmentId: id } = (await open(db(), token)).requests[0]!;
		await db().updateTable("enrolment").set({ state: from }).where("id", "=", id).execute();

		const leave = () => leaveRequest(db(), SECRET, { token, reference }, NOW);
		await Promise.all([leave(), leave(), leave()]);
		await leave();
		expect(await stateOf(db(), id)).toBe(to);
		expect(await eventsOf(db(), id)).toEqual([
			{ from_state: null, to_state: "enquiry", person_id: null },
			{ from_state: from, to_state: to, person_id: null },
		]);
		expect((await open(db(), token)).requests).toMatchObject([{ shown: "ended", canLeave: false }]);
	});

	test.each<EnrolmentState>(["enrolled", "active", "completed", "closed"])(
		"who is %s leaves nothing by a link",
		async (state) => {
			const course = await givenClass(db());
			const token = await ask(db(), course.slug);
			const { reference, enrolmentId: id } = (await open(db(), token)).requests[0]!;
			const ended = state === "completed";
			await db()
				.updateTable("enrolment")
				.set({ state, ...(ended && { ended_on: "2026-09-01", outcome: "achieved" }) })
				.where("id", "=", id)
				.execute();
			await leaveRequest(db(), SECRET, { token, reference }, NOW);
			expect(await stateOf(db(), id)).toBe(state);
			const request = await openLinkedRequest(db(), SECRET, { token, reference }, "en", NOW);
			expect(request.canLeave).toBe(false);
		},
	);

	test("a link that was ended opens nothing", async () => {
		const token = await ask(db(), (await givenClass(db())).slug);
		await db().updateTable("private_link").set({ ended_at: NOW.toISOString() }).execute();
		await expect(open(db(), token)).rejects.toMatchObject({ status: 404 });
	});
});

async function givenClass(db: Db, providerId?: string) {
	const provider_id = providerId ?? (await givenProvider(db)).id;
	return givenCourse(db, { provider_id });
}

/** Made by Amina herself, long ago. */
async function givenRequest(db: Db, courseId: string, state: EnrolmentState) {
	const learner = await givenLearner(db, { preferred_name: "Amina", phone: "+44 7700 900123" });
	return givenEnrolment(db, courseId, learner.id, { state });
}

async function ask(db: Db, slug: string, given: Partial<Request> = {}): Promise<string> {
	const wish = wishForOne(slug, { url: `https://esol.test/en/classes/${slug}/join` });
	const by = { language: "en", secret: SECRET } as const;
	const asked = await askForPlaces(db, wish, { ...amina, ...given }, by, NOW);
	if (!asked.ok) throw new Error(asked.refusal);
	return asked.token;
}

const open = (db: Db, token: string) => openLink(db, SECRET, token, "en", NOW);

async function stateOf(db: Db, id: string) {
	const row = await db
		.selectFrom("enrolment")
		.where("id", "=", id)
		.select("state")
		.executeTakeFirstOrThrow();
	return row.state;
}

function eventsOf(db: Db, id: string) {
	return db
		.selectFrom("enrolment_event")
		.where("enrolment_id", "=", id)
		.select(["from_state", "to_state", "person_id"])
		.orderBy("id")
		.execute();
}
