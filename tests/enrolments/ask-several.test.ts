import { expect, test } from "vitest";
import { askForPlaces } from "#app/enrolments/ask.server.ts";
import type { Request } from "#app/enrolments/asking.ts";
import { getJoin, openJoin } from "#app/enrolments/join.server.ts";
import { backOf, MOST_WISHES, pathOf, wishForOne, wishFromList } from "#app/enrolments/wish.ts";
import { openLink } from "#app/keeping/link.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const GIVEN = { language: "bn", secret: "only-for-these-tests" } as const;

const request: Request = {
	name: "Amina",
	phone: "07700 900123",
	email: null,
	mayLeaveMessage: true,
	language: "ar",
	speaking: "entry-1",
	reading: "unsure",
	message: null,
	formKey: "form-1",
};

onEachDatabase((db) => {
	test("several classes get a request each, and one link opens them all", async () => {
		const courses = await givenClasses(db(), 3);
		const asked = await ask(db(), slugsOf(courses));
		const page = await openLink(db(), GIVEN.secret, asked, "en", NOW);
		expect(page.requests.map(({ id }) => id).sort()).toEqual(courses.map(({ id }) => id).sort());
		expect(new Set(page.requests.map(({ reference }) => reference)).size).toBe(3);
		expect(page.requests.every(({ shown }) => shown === "asked")).toBe(true);
	});

	test("classes of one provider know one learner, another provider its own", async () => {
		const mine = await givenClasses(db(), 2);
		const theirs = await givenClasses(db(), 1);
		await ask(db(), slugsOf([...mine, ...theirs]));
		const learners = await learnersOf(db(), [...mine, ...theirs]);
		expect(new Set(learners.get(mine[0]!.id))).toEqual(new Set(learners.get(mine[1]!.id)));
		expect(learners.get(theirs[0]!.id)).not.toEqual(learners.get(mine[0]!.id));
	});

	test("the same form sent ten times at once asks once for each class", async () => {
		const courses = [...(await givenClasses(db(), 2)), ...(await givenClasses(db(), 2))];
		const tokens = await Promise.all(Array.from({ length: 10 }, () => ask(db(), slugsOf(courses))));
		expect(new Set(tokens).size).toBe(1);
		for (const [, learners] of await learnersOf(db(), courses)) expect(learners).toHaveLength(1);
	});

	test("people who ask for the same classes in another order all get through", async () => {
		const courses = [...(await givenClasses(db(), 2)), ...(await givenClasses(db(), 2))];
		const slugs = slugsOf(courses);
		await Promise.all(
			["Amina", "Hodan", "Wei", "Maria"].map((name, n) =>
				ask(db(), n % 2 ? slugs.toReversed() : slugs, { name, formKey: name }),
			),
		);
		for (const [, learners] of await learnersOf(db(), courses)) expect(learners).toHaveLength(4);
	});

	test("when one class has closed meanwhile nothing is asked, and it is named", async () => {
		const [open, closed] = await givenClasses(db(), 2);
		await db()
			.updateTable("course")
			.set({ state: "closed" })
			.where("id", "=", closed!.id)
			.execute();
		const wish = wishFor(slugsOf([open!, closed!]));
		expect(await askForPlaces(db(), wish, request, GIVEN, NOW)).toMatchObject({ ok: false });
		expect((await learnersOf(db(), [open!])).get(open!.id)).toBeUndefined();
		expect(await openJoin(db(), wish, "en", NOW)).toMatchObject({
			open: [{ id: open!.id }],
			closed: [{ id: closed!.id }],
		});
	});

	test("a class she asked for before is told, and the others are asked for", async () => {
		const [before, fresh] = await givenClasses(db(), 2);
		await ask(db(), [before!.slug]);
		const token = await ask(db(), slugsOf([before!, fresh!]), { formKey: "form-2" });
		expect(await openLink(db(), GIVEN.secret, token, "en", NOW)).toMatchObject({
			requests: [{ id: fresh!.id }],
			before: [{ id: before!.id }],
		});
	});

	test("drafts and private classes are as if they were not named", async () => {
		const [open, draft, hidden] = await givenClasses(db(), 3);
		await db().updateTable("course").set({ state: "draft" }).where("id", "=", draft!.id).execute();
		await makePrivate(db(), hidden!.id, "KAFFEE24A");
		const wish = wishFor(slugsOf([open!, draft!, hidden!]));
		const join = await openJoin(db(), wish, "en", NOW);
		expect(join).toMatchObject({ open: [{ id: open!.id }], closed: [] });
		await expect(getJoin(db(), wishFor([draft!.slug]), "en", NOW)).rejects.toMatchObject({
			status: 404,
		});
	});

	test("a private class is joined with its employer's code alone", async () => {
		const [hidden] = await givenClasses(db(), 1);
		await makePrivate(db(), hidden!.id, "KAFFEE24B");
		const address = (query: string) =>
			wishForOne(hidden!.slug, { url: `https://esol.test/en/classes/x/join${query}` });
		for (const query of ["", "?code=", "?code=KAFFEE24", "?code=%F0%9F%99%82"]) {
			const asking = askForPlaces(db(), address(query), request, GIVEN, NOW);
			await expect(asking, query).rejects.toMatchObject({ status: 404 });
		}
		const asked = await askForPlaces(db(), address("?code=kaffee-24b"), request, GIVEN, NOW);
		const page = await openLink(db(), GIVEN.secret, asked.ok ? asked.token : "", "en", NOW);
		// Its page needs the code, which her link must not give to whoever sees it.
		expect(page.requests).toMatchObject([{ id: hidden!.id, slug: null }]);
	});
});

test("the address of the form names the classes, each once and not too many", () => {
	const many = Array.from({ length: 30 }, (_, n) => `class=c${n}`).join("&");
	expect(wishFromList({ url: `https://esol.test/en/list/join?${many}` }).slugs).toHaveLength(
		MOST_WISHES,
	);
	const wish = wishFromList({ url: "https://esol.test/en/list/join?class=a&class=b&class=a" });
	expect(pathOf(wish, "/check")).toBe("/list/join/check?class=a&class=b");
	expect(backOf(wish)).toBe("/list?class=a&class=b");
});

test("one class keeps its address, and its code from step to step", () => {
	const url = "https://esol.test/en/classes/tea/join?code=KAFFEE24&class=other";
	const wish = wishForOne("tea", { url });
	expect(wish.slugs).toEqual(["tea"]);
	expect(pathOf(wish, "/request")).toBe("/classes/tea/join/request?code=KAFFEE24");
	expect(backOf(wish)).toBe("/classes/tea?code=KAFFEE24");
});

type Given = { id: string; slug: string };

async function givenClasses(db: Db, count: number): Promise<Given[]> {
	const { id } = await givenProvider(db);
	const courses = [];
	for (let n = 0; n < count; n++) courses.push(await givenCourse(db, { provider_id: id }));
	return courses;
}

const slugsOf = (courses: readonly Given[]) => courses.map(({ slug }) => slug);

function wishFor(slugs: readonly string[]) {
	const params = new URLSearchParams(slugs.map((slug) => ["class", slug]));
	return wishFromList({ url: `https://esol.test/en/list/join?${params}` });
}

async function ask(db: Db, slugs: readonly string[], given: Partial<Request> = {}) {
	const asked = await askForPlaces(db, wishFor(slugs), { ...request, ...given }, GIVEN, NOW);
	if (!asked.ok) throw new Error(asked.refusal);
	return asked.token;
}

/** By class; a class nobody asked for has no entry. */
async function learnersOf(db: Db, courses: readonly Given[]) {
	const rows = await db
		.selectFrom("enrolment")
		.where(
			"course_id",
			"in",
			courses.map(({ id }) => id),
		)
		.select(["course_id", "learner_id"])
		.execute();
	const learners = new Map<string, string[]>();
	for (const { course_id, learner_id } of rows) {
		learners.set(course_id, [...(learners.get(course_id) ?? []), learner_id]);
	}
	return learners;
}

async function makePrivate(db: Db, courseId: string, code: string) {
	await db.insertInto("employer").values({ id: code, name: "Cafe", join_code: code }).execute();
	await db
		.updateTable("course")
		.set({ private: 1, employer_id: code })
		.where("id", "=", courseId)
		.execute();
}
