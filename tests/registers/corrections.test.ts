import { beforeEach, expect, test } from "vitest";
import {
	acceptCorrection,
	countCorrections,
	declineCorrection,
	listCorrections,
} from "#app/registers/corrections.server.ts";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { cancelLesson } from "#app/registers/lesson-changes.server.ts";
import { syncMarks } from "#app/registers/register-sync.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DURING, givenClass, marksOf, revisionsOf, tapAndSave } from "./given-register.ts";
import { givenTap } from "./given-taps.ts";

const NEXT_MONTH = new Date("2026-04-06T11:00:00Z");
const WISH = { version: 0, reason: "It came late." };

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
	});

	/** A mark that came a month after the register was handed in. */
	async function givenRequest(code = "present") {
		const { tutor, lesson, idOf } = given;
		await submitRegister(db(), tutor, lesson.id, { confirmed: true }, DURING);
		const form = givenTap([{ change: "change-that-came-late", enrolmentId: idOf("Amina"), code }]);
		await syncMarks(db(), tutor, lesson.id, { form, reason: "" }, NEXT_MONTH);
		const [request] = await listCorrections(db(), given.coordinator, "en");
		return request!;
	}

	test("the coordinator sees both marks, who sent one and when", async () => {
		const { tutor, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: "absent" });
		expect(await givenRequest()).toMatchObject({
			name: "Amina",
			wish: { code: "present" },
			saved: { code: "absent" },
			version: 1,
			askedBy: "Tom",
			askedAt: NEXT_MONTH.toISOString(),
		});
		expect(await countCorrections(db(), given.coordinator)).toBe(1);
	});

	test("accepting it twice writes it once, with why and by whom", async () => {
		const { coordinator, lesson } = given;
		const { id } = await givenRequest();
		const both = [WISH, WISH].map((wish) =>
			acceptCorrection(db(), coordinator, id, wish, NEXT_MONTH),
		);
		expect(await Promise.all(both)).toContain("accepted");
		expect(await marksOf(db(), lesson.id)).toMatchObject([
			{ code: "present", version: 1, changed_by: coordinator.id },
		]);
		expect(await revisionsOf(db(), lesson.id)).toMatchObject([{ reason: WISH.reason }]);
		expect(await countCorrections(db(), coordinator)).toBe(0);
	});

	test("refusing it changes no mark, and a later yes changes nothing", async () => {
		const { coordinator, lesson } = given;
		const { id } = await givenRequest();
		expect(await declineCorrection(db(), coordinator, id, NEXT_MONTH)).toBe("declined");
		await acceptCorrection(db(), coordinator, id, WISH, NEXT_MONTH);
		expect(await marksOf(db(), lesson.id)).toEqual([]);
	});

	test("a mark that is not the one she saw is shown again", async () => {
		const { coordinator, lesson } = given;
		const { id } = await givenRequest();
		const wish = { ...WISH, version: 1 };
		expect(await acceptCorrection(db(), coordinator, id, wish, NEXT_MONTH)).toBe("changed");
		expect(await marksOf(db(), lesson.id)).toEqual([]);
		expect(await countCorrections(db(), coordinator)).toBe(1);
	});

	test("a cancelled lesson gets no mark by it", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		await cancelLesson(db(), tutor, lesson.id, "venue", DURING);
		const tap = { change: "change-of-a-cancelled-1", enrolmentId: idOf("Amina"), code: "present" };
		await syncMarks(db(), tutor, lesson.id, { form: givenTap([tap]), reason: "" }, DURING);
		const [request] = await listCorrections(db(), coordinator, "en");
		expect(request).toMatchObject({ isCancelled: true });
		expect(await acceptCorrection(db(), coordinator, request!.id, WISH, DURING)).toBe("cancelled");
		expect(await marksOf(db(), lesson.id)).toEqual([]);
	});

	test("nobody else's coordinator and no tutor can answer it", async () => {
		const { tutor, lesson } = given;
		const { id } = await givenRequest();
		const other = (await givenClass(db(), [])).coordinator;
		const stranger = await givenPerson(db(), "coordinator", { provider: "elsewhere" });
		for (const person of [tutor, other, stranger]) {
			const accepting = acceptCorrection(db(), person, id, WISH, NEXT_MONTH);
			await expect(accepting).rejects.toMatchObject({ status: 404 });
			const declining = declineCorrection(db(), person, id, NEXT_MONTH);
			await expect(declining).rejects.toMatchObject({ status: 404 });
			expect(await listCorrections(db(), person, "en")).toEqual([]);
		}
		expect(await marksOf(db(), lesson.id)).toEqual([]);
	});
});
