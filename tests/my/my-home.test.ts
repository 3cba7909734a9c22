import { beforeEach, expect, test } from "vitest";
import { sayICannotCome, sayIComeAfterAll } from "#app/my/absence.server.ts";
import { findMyHome } from "#app/my/home.server.ts";
import { askToCorrect, lastLessons } from "#app/my/presence.server.ts";
import { declineClaim, listClaims } from "#app/registers/claims.server.ts";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { openRegister } from "#app/registers/register.server.ts";
import { DURING, enrolmentOf, givenClass, tapAndSave } from "#tests/registers/given-register.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLesson,
	givenProvider,
	givenVenue,
} from "#tests/support/given.ts";

const MORNING = new Date("2026-03-03T08:00:00Z");
const LATER = new Date("2026-03-03T11:00:00Z");

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenHers>>;
	beforeEach(async () => {
		given = await givenHers();
	});

	/** Amina of two classes, one of another provider, with a lesson tomorrow in each. */
	async function givenHers() {
		const first = await givenClass(db(), ["Amina", "Bashir"]);
		const { learner_id: learnerId } = await enrolmentOf(db(), first.idOf("Amina"));
		const next = await givenLesson(db(), first.course.id, { local_date: "2026-03-03" });
		const elsewhere = await givenProvider(db());
		const other = await givenCourse(db(), { provider_id: elsewhere.id });
		await givenEnrolment(db(), other.id, learnerId);
		const away = await givenLesson(db(), other.id, { local_date: "2026-03-03" });
		const owner = { learnerId, providerId: first.provider.id };
		return { ...first, owner, next, away, elsewhere };
	}

	const home = (now = MORNING, owner = given.owner) =>
		findMyHome(db(), { owner, token: "token", secret: "secret" }, "en", now);

	const lineOf = async (name: string) => {
		const register = await openRegister(db(), given.tutor, given.next.id, "en", MORNING);
		return register.lines.find((line) => line.name === name);
	};

	test("it shows what one provider knows, and of nobody else", async () => {
		const page = await home();
		expect(page).toMatchObject({ name: "Amina" });
		expect(page?.lessons.map(({ id }) => id)).toEqual([given.next.id]);
		expect(page?.classes.map(({ enrolmentId }) => enrolmentId)).toEqual([given.idOf("Amina")]);
		expect(JSON.stringify(page)).not.toContain("Bashir");
		const there = { ...given.owner, providerId: given.elsewhere.id };
		expect((await home(MORNING, there))?.lessons.map(({ id }) => id)).toEqual([given.away.id]);
	});

	test("who never asked this provider for a class has no such page", async () => {
		const { id: providerId } = await givenProvider(db());
		expect(await home(MORNING, { ...given.owner, providerId })).toBeNull();
	});

	test("a hidden address is nowhere on it", async () => {
		const hidden = { address_hidden: 1, name: "Willow House", address: "1 Secret Lane" } as const;
		const venue = await givenVenue(db(), { provider_id: given.provider.id, ...hidden });
		await db()
			.updateTable("course")
			.set({ venue_id: venue.id })
			.where("id", "=", given.course.id)
			.execute();
		const page = await home();
		expect(page?.lessons[0]?.place).toEqual({ kind: "ask" });
		expect(JSON.stringify(page)).not.toMatch(/Willow|Secret|E17 7JN/);
	});

	test("that she cannot come is on the register, once, until she takes it back", async () => {
		const said = { lessonId: given.next.id, reason: "work" as const };
		expect(await sayICannotCome(db(), given.owner, said, MORNING)).toBe(true);
		expect(await sayICannotCome(db(), given.owner, { ...said, reason: null }, MORNING)).toBe(true);
		expect((await lineOf("Amina"))?.apology).toBe("work");
		expect((await lineOf("Bashir"))?.apology).toBeNull();
		expect((await home())?.lessons).toMatchObject([{ saidNo: true, maySayNo: true }]);

		await sayIComeAfterAll(db(), given.owner, given.next.id, MORNING);
		expect((await lineOf("Amina"))?.apology).toBeNull();
	});

	test("once the lesson has begun nothing is said and nothing taken back", async () => {
		const said = { lessonId: given.next.id, reason: null };
		const begins = new Date(given.next.starts_at);
		expect(await sayICannotCome(db(), given.owner, said, begins)).toBe(false);
		await sayICannotCome(db(), given.owner, said, new Date(begins.getTime() - 1));
		await sayIComeAfterAll(db(), given.owner, given.next.id, begins);
		expect((await lineOf("Amina"))?.apology).toBe("not-said");
	});

	test("a lesson of another provider, of another class and none at all do not exist", async () => {
		const strange = await givenClass(db(), ["Carmen"]);
		for (const lessonId of [given.away.id, strange.lesson.id, "nothing"]) {
			const saying = sayICannotCome(db(), given.owner, { lessonId, reason: null }, MORNING);
			await expect(saying).rejects.toMatchObject({ status: 404 });
			const asking = askToCorrect(db(), given.owner, lessonId, MORNING);
			await expect(asking).rejects.toMatchObject({ status: 404 });
		}
	});

	test("she asks for a lesson she is marked away in, and sees the answer", async () => {
		const { tutor, lesson, owner, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, {
			[idOf("Amina")]: "absent",
			[idOf("Bashir")]: "present",
		});
		const last = () => lastLessons(db(), owner, "en", LATER);
		expect(await last()).toMatchObject([{ id: lesson.id, standing: "may-claim" }]);
		expect(await askToCorrect(db(), owner, lesson.id, LATER)).toBe(true);
		expect(await askToCorrect(db(), owner, lesson.id, LATER)).toBe(true);
		expect(await last()).toMatchObject([{ standing: "waiting" }]);

		const [claim] = await listClaims(db(), tutor, "en", LATER);
		await declineClaim(db(), tutor, claim!.id, "not-seen", LATER);
		expect(await last()).toMatchObject([{ standing: "declined", reason: "not-seen" }]);
		expect(await askToCorrect(db(), owner, lesson.id, LATER)).toBe(false);
	});

	test("there is nothing to ask about where she was marked as there, or nobody handed in", async () => {
		const { tutor, lesson, owner, idOf } = given;
		const last = () => lastLessons(db(), owner, "en", LATER);
		expect(await askToCorrect(db(), owner, lesson.id, LATER)).toBe(false);
		expect(await last()).toEqual([]);
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Bashir")]: "present" });
		await submitRegister(db(), tutor, lesson.id, { confirmed: true }, DURING);
		expect(await last()).toMatchObject([{ standing: "may-claim", isUnmarked: true }]);
		await tapAndSave(
			db(),
			tutor,
			lesson.id,
			{ [idOf("Amina")]: "late" },
			{ now: MORNING, reason: "Forgotten." },
		);
		expect(await last()).toEqual([]);
	});
});
