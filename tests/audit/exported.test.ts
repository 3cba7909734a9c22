import { expect, test } from "vitest";
import { noteExport } from "#app/audit/exported.server.ts";
import { listWhoSaw } from "#app/audit/who-saw.server.ts";
import { takePersonData } from "#app/links/person-data.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLearner, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-03-02T10:00:00Z");

onEachDatabase((db) => {
	const entriesOf = (learnerId: string) =>
		db()
			.selectFrom("audit_entry")
			.where("learner_ref", "=", learnerId)
			.select(["act", "kind", "by_ref", "role", "provider_ref", "fields"])
			.orderBy("id")
			.execute();

	test("her package is an entry: taken with her own link, or by who runs the server", async () => {
		const { id: learnerId } = await givenLearner(db(), { preferred_name: "Amina" });
		const { id: providerId } = await givenProvider(db());
		await takePersonData(db(), { learnerId, providerId, opened: false }, "herself", NOW);
		await takePersonData(db(), { learnerId, providerId: null, opened: true }, "server", NOW);
		const taken = { act: "exported", kind: "learner", by_ref: null, fields: "" };
		expect(await entriesOf(learnerId)).toEqual([
			{ ...taken, role: "herself", provider_ref: providerId },
			{ ...taken, role: "server", provider_ref: null },
		]);
		// Neither is somebody who looked at her.
		expect(await listWhoSaw(db(), [learnerId], null)).toEqual([]);
	});

	test("what staff take is theirs, as what they are there", async () => {
		const { id: learnerId } = await givenLearner(db());
		const { id: providerId, name } = await givenProvider(db());
		const person = await givenPerson(db(), "coordinator", { provider: providerId });
		const about = { kind: "learner", about: learnerId, learnerId, providerId } as const;
		await noteExport(db(), person, [about], NOW);
		expect(await entriesOf(learnerId)).toMatchObject([{ by_ref: person.id, role: "coordinator" }]);
		expect(await listWhoSaw(db(), [learnerId], null)).toEqual([
			{ day: "2026-03-02", role: "coordinator", provider: name },
		]);
	});

	test("a package of nobody is not found, and no entry", async () => {
		const wanted = { learnerId: "nobody", providerId: null, opened: false };
		await expect(takePersonData(db(), wanted, "herself", NOW)).rejects.toMatchObject({
			status: 404,
		});
		expect(await entriesOf("nobody")).toEqual([]);
	});
});
