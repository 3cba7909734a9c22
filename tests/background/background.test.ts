import { expect, test } from "vitest";
import { loadBackground, saveBackground } from "#app/background/background.server.ts";
import { parseBackground } from "#app/background/background-form.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLearner, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-07-10T09:00:00Z");

function answers(fields: Record<string, string | string[]>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) form.append(name, value);
	}
	return form;
}

test("what is no answer is none, and the first language is not one of the others", () => {
	const { background } = parseBackground(
		answers({
			first: "so",
			second: "so",
			third: "klingon",
			scripts: ["Latn", "Runr", "Arab"],
			reading: "some",
			writing: "beautifully",
			school: "5-8",
			time: "forever",
		}),
	);
	expect(background).toEqual({
		first: "so",
		others: [],
		scripts: ["Latn", "Arab"],
		reading: "some",
		writing: null,
		school: "5-8",
		time: null,
	});
});

onEachDatabase((db) => {
	const save = (id: string, fields: Record<string, string | string[]>) =>
		saveBackground(db(), id, answers(fields), { personId: null }, NOW);
	const load = (id: string) => loadBackground(db(), id);

	test("her tutor writes it down, she corrects it, and each is named", async () => {
		const { id } = await givenLearner(db());
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		expect(await load(id)).toMatchObject({ version: 0, updatedAt: null });
		const first = answers({ version: "0", first: "ti", second: "am", scripts: ["Ethi"] });
		expect(await saveBackground(db(), id, first, { personId: tutor.id }, NOW)).toBe(true);
		expect(await load(id)).toMatchObject({
			background: { first: "ti", others: ["am"], scripts: ["Ethi"], reading: null },
			version: 1,
			updatedBy: tutor.name,
		});
		expect(await save(id, { version: "1", first: "ti", reading: "fluent" })).toBe(true);
		expect(await load(id)).toMatchObject({
			background: { first: "ti", others: [], reading: "fluent" },
			version: 2,
			updatedBy: null,
		});
	});

	test("of two who change it at a time the second is told, and the same said twice is no change", async () => {
		const { id } = await givenLearner(db());
		expect(await save(id, { version: "0", first: "bn" })).toBe(true);
		expect(await save(id, { version: "0", first: "ur" })).toBe(false);
		expect(await save(id, { version: "0", first: "bn" })).toBe(true);
		expect(await save(id, { version: "1", first: "ur" })).toBe(true);
		expect(await save(id, { version: "1", first: "pl" })).toBe(false);
		expect(await load(id)).toMatchObject({ background: { first: "ur" }, version: 2 });
	});
});
