import { beforeEach, expect, test } from "vitest";
import {
	acceptClaim,
	countClaims,
	declineClaim,
	listClaims,
	sayIWasThere,
} from "#app/registers/claims.server.ts";
import { countCorrections, listCorrections } from "#app/registers/corrections.server.ts";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { makeMark } from "#app/registers/marks.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import {
	DURING,
	enrolmentOf,
	givenClass,
	marksOf,
	revisionsOf,
	tapAndSave,
} from "./given-register.ts";

const TOMORROW = new Date("2026-03-03T09:00:00Z");
const NEXT_MONTH = new Date("2026-04-06T11:00:00Z");
const WISH = { came: makeMark("present"), version: 1, reason: "The learner said: I was there." };

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
		const { tutor, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, {
			[idOf("Amina")]: "absent",
			[idOf("Bashir")]: "present",
		});
		await submitRegister(db(), tutor, lesson.id, { confirmed: true }, DURING);
	});

	const claim = (name = "Amina") =>
		sayIWasThere(db(), { lessonId: given.lesson.id, enrolmentId: given.idOf(name) }, TOMORROW);

	const claimsOf = (lessonId: string) =>
		db().selectFrom("correction_request").where("lesson_id", "=", lessonId).selectAll().execute();

	async function givenClaim(now = TOMORROW) {
		await claim();
		const [found] = await listClaims(db(), given.tutor, "en", now);
		return found!;
	}

	test("the tutor hears of it, once however often she says it, and no mark changes", async () => {
		await Promise.all([claim(), claim()]);
		await claim();
		expect(await listClaims(db(), given.tutor, "en", TOMORROW)).toMatchObject([
			{ name: "Amina", saved: { code: "absent" }, version: 1, mayAnswer: true },
		]);
		expect(await countClaims(db(), given.tutor)).toBe(1);
		expect(await countClaims(db(), given.coordinator)).toBe(1);
		expect(await revisionsOf(db(), given.lesson.id)).toHaveLength(2);
	});

	test("it is no mark that came late from a phone", async () => {
		await claim();
		expect(await countCorrections(db(), given.coordinator)).toBe(0);
		expect(await listCorrections(db(), given.coordinator, "en")).toEqual([]);
	});

	test("accepting it twice writes the mark once, with why and by whom, and she has started", async () => {
		const { tutor, lesson, idOf } = given;
		const { id } = await givenClaim();
		const both = [WISH, WISH].map((wish) => acceptClaim(db(), tutor, id, wish, TOMORROW));
		expect(await Promise.all(both)).toEqual(["accepted", "accepted"]);
		const mark = (await marksOf(db(), lesson.id)).find(
			({ enrolment_id }) => enrolment_id === idOf("Amina"),
		);
		expect(mark).toMatchObject({ code: "present", version: 2, changed_by: tutor.id });
		const history = await revisionsOf(db(), lesson.id);
		expect(history.filter(({ enrolment_id }) => enrolment_id === idOf("Amina"))).toMatchObject([
			{ new_code: "absent", reason: null },
			{ old_code: "absent", new_code: "present", reason: WISH.reason, changed_by: tutor.id },
		]);
		expect(await enrolmentOf(db(), idOf("Amina"))).toMatchObject({ state: "active" });
		expect(await countClaims(db(), tutor)).toBe(0);
	});

	test("she may have been late, by less than the lesson has", async () => {
		const { tutor, lesson, idOf } = given;
		const { id } = await givenClaim();
		await acceptClaim(db(), tutor, id, { ...WISH, came: makeMark("late", 500) }, TOMORROW);
		const mark = (await marksOf(db(), lesson.id)).find(
			({ enrolment_id }) => enrolment_id === idOf("Amina"),
		);
		expect(mark).toMatchObject({ code: "late", late_minutes: 119 });
	});

	test("refusing it keeps the mark and the reason, and a later yes changes nothing", async () => {
		const { tutor, lesson } = given;
		const { id } = await givenClaim();
		expect(await declineClaim(db(), tutor, id, "other-day", TOMORROW)).toBe("declined");
		expect(await acceptClaim(db(), tutor, id, WISH, TOMORROW)).toBe("declined");
		await claim();
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(2);
		expect(await claimsOf(lesson.id)).toMatchObject([
			{ answer: "declined", answer_reason: "other-day", answered_by: tutor.id },
		]);
		expect(await countClaims(db(), tutor)).toBe(0);
	});

	test("a no without a reason is refused, by the database too", async () => {
		const { id } = await givenClaim();
		const declining = declineClaim(db(), given.tutor, id, null, TOMORROW);
		await expect(declining).rejects.toMatchObject({ status: 400 });
		const answered = { answered_at: TOMORROW.toISOString(), answered_by: given.tutor.id };
		const writing = db()
			.updateTable("correction_request")
			.set({ ...answered, answer: "declined" })
			.where("id", "=", id)
			.execute();
		await expect(writing).rejects.toThrow();
	});

	test("a mark that is not the one the tutor saw is shown again", async () => {
		const { tutor } = given;
		const { id } = await givenClaim();
		expect(await acceptClaim(db(), tutor, id, { ...WISH, version: 0 }, TOMORROW)).toBe("changed");
		expect(await countClaims(db(), tutor)).toBe(1);
	});

	test("when somebody marks her as there meanwhile, nobody has to answer", async () => {
		const { tutor, lesson, idOf } = given;
		await claim();
		const why = { now: TOMORROW, reason: "I forgot." };
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: "present" }, why);
		expect(await listClaims(db(), tutor, "en", TOMORROW)).toEqual([]);
		expect(await countClaims(db(), tutor)).toBe(0);
	});

	test("a closed register is answered by the coordinator alone", async () => {
		const { tutor, coordinator, lesson } = given;
		const { id, mayAnswer } = await givenClaim(NEXT_MONTH);
		expect(mayAnswer).toBe(false);
		expect(await acceptClaim(db(), tutor, id, WISH, NEXT_MONTH)).toBe("locked");
		expect(await declineClaim(db(), tutor, id, "talk", NEXT_MONTH)).toBe("locked");
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(2);
		expect(await acceptClaim(db(), coordinator, id, WISH, NEXT_MONTH)).toBe("accepted");
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(3);
	});

	test("for another tutor and another provider it does not exist", async () => {
		const { id } = await givenClaim();
		const colleague = await givenPerson(db(), "tutor", { provider: given.provider.id });
		const other = await givenClass(db(), []);
		for (const person of [colleague, other.tutor, other.coordinator]) {
			const accepting = acceptClaim(db(), person, id, WISH, TOMORROW);
			await expect(accepting).rejects.toMatchObject({ status: 404 });
			const declining = declineClaim(db(), person, id, "talk", TOMORROW);
			await expect(declining).rejects.toMatchObject({ status: 404 });
			expect(await listClaims(db(), person, "en", TOMORROW)).toEqual([]);
			expect(await countClaims(db(), person)).toBe(0);
		}
	});

	test("who covered the lesson answers for it", async () => {
		const { id } = await givenClaim();
		const cover = await givenPerson(db(), "tutor", { provider: given.provider.id });
		await db()
			.insertInto("lesson_cover")
			.values({
				...{ lesson_id: given.lesson.id, person_id: cover.id },
				...{ asked_by: given.tutor.id, at: TOMORROW.toISOString() },
			})
			.execute();
		expect(await acceptClaim(db(), cover, id, WISH, TOMORROW)).toBe("accepted");
	});
});
