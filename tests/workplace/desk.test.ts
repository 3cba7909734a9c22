import { expect, test } from "vitest";
import { listHerEmployers, openEmployerDesk, saveEmployer } from "#app/workplace/desk.server.ts";
import { paidField, parseEmployer } from "#app/workplace/employer-form.ts";
import { isSector, SECTORS } from "#app/workplace/sectors.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { givenWorkplace } from "./given-workplace.ts";

const NOW = new Date("2026-10-14T09:40:00Z");
const CLASSES = [{ id: "a" }, { id: "b" }];

function formOf(typed: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(typed)) form.append(name, value);
	return form;
}

test("a sector is one of the list", () => {
	expect(SECTORS.length).toBe(new Set(SECTORS).size);
	expect([isSector("cleaning"), isSector("magic"), isSector("")]).toEqual([true, false, false]);
});

test("what is not known of paid time stays unknown, and none is none", () => {
	const form = formOf({ sector: "cleaning", [paidField("a")]: "", [paidField("b")]: "٠" });
	const parsed = parseEmployer(form, CLASSES);
	expect(parsed).toMatchObject({ ok: true, value: { sector: "cleaning" } });
	expect(parsed.ok && [...parsed.value.minutes]).toEqual([
		["a", null],
		["b", 0],
	]);
});

test.each(["-1", "601", "1.5", "an hour"])("%s is asked about again", (minutes) => {
	const form = formOf({ sector: "magic", [paidField("a")]: minutes });
	expect(parseEmployer(form, CLASSES)).toEqual({
		ok: false,
		errors: {
			sector: "workplace:desk.errors.sector",
			[paidField("a")]: "workplace:desk.errors.minutes",
		},
	});
});

onEachDatabase((db) => {
	async function given() {
		const workplace = await givenWorkplace(db());
		const provider = workplace.provider.id;
		const coordinator = await givenPerson(db(), "coordinator", { provider });
		const other = await givenPerson(db(), "employer", { provider, name: "Other Contact" });
		return { ...workplace, coordinator, other };
	}

	const facts = (minutes: number | null, courseId: string, contactIds: readonly string[]) => ({
		sector: "cleaning" as const,
		minutes: new Map([[courseId, minutes]]),
		contactIds: new Set(contactIds),
	});

	test("a coordinator notes sector, paid time and who speaks for an employer", async () => {
		const { coordinator, employer, course, person, other } = await given();
		const save = (minutes: number | null, contactIds: string[]) =>
			saveEmployer(
				db(),
				coordinator,
				{ employerId: employer.id, facts: facts(minutes, course.id, contactIds) },
				NOW,
			);
		await save(45, [other.id]);
		await save(45, [other.id]);
		const open = () => openEmployerDesk(db(), coordinator, employer.id, "en");
		expect(await open()).toMatchObject({ sector: "cleaning", classes: [{ minutes: 45 }] });
		const speaks = (await open()).contacts.map(({ id, speaks }) => [id, speaks]);
		expect(new Map(speaks as [string, boolean][])).toEqual(
			new Map([
				[person.id, false],
				[other.id, true],
			]),
		);
		await save(null, []);
		expect((await open()).classes).toMatchObject([{ minutes: null }]);
		expect(await listHerEmployers(db(), coordinator)).toEqual([
			{ id: employer.id, name: employer.name, sector: "cleaning", classes: 1 },
		]);
	});

	test("another provider's employer, class and people are out of reach", async () => {
		const { employer } = await given();
		const stranger = await given();
		const change = { employerId: employer.id, facts: facts(30, stranger.course.id, []) };
		await expect(
			openEmployerDesk(db(), stranger.coordinator, employer.id, "en"),
		).rejects.toMatchObject({ status: 404 });
		await expect(saveEmployer(db(), stranger.coordinator, change, NOW)).rejects.toMatchObject({
			status: 404,
		});
		const own = { employerId: stranger.employer.id, facts: facts(30, "no-class", [employer.id]) };
		await saveEmployer(db(), stranger.coordinator, own, NOW);
		const after = await openEmployerDesk(db(), stranger.coordinator, stranger.employer.id, "en");
		expect(after.classes).toMatchObject([{ minutes: null }]);
		expect(after.contacts.every(({ speaks }) => !speaks)).toBe(true);
	});
});
