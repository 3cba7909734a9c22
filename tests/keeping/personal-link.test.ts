import { expect, test } from "vitest";
import {
	endPersonalLink,
	makePersonalLink,
	openPersonalLink,
	showPersonalLink,
} from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLearner, givenPerson, givenProvider } from "#tests/support/given.ts";

const SECRET = "a secret of at least thirty-two signs";
const NOW = new Date("2026-03-02T12:00:00Z");
const IN_A_YEAR = new Date("2027-03-02T12:00:00Z");

onEachDatabase((db) => {
	test("a link opens one person's page as one provider knows her", async () => {
		const { owner, token } = await givenLink(db());
		expect(await openPersonalLink(db(), SECRET, token, NOW)).toEqual(owner);
	});

	test("made twice, also at once, it is one link", async () => {
		const { owner, person, token } = await givenLink(db());
		await Promise.all([1, 2, 3].map(() => makePersonalLink(db(), SECRET, person, owner, NOW)));
		expect((await showPersonalLink(db(), SECRET, owner, NOW))?.token).toBe(token);
	});

	test("a wrong token, another secret, an ended link and an old one open nothing", async () => {
		const { owner, token } = await givenLink(db());
		expect(await openPersonalLink(db(), SECRET, `${token.slice(0, -1)}x`, NOW)).toBeNull();
		expect(await openPersonalLink(db(), SECRET, "", NOW)).toBeNull();
		expect(await openPersonalLink(db(), `${SECRET}!`, token, NOW)).toBeNull();
		const before = new Date(IN_A_YEAR.getTime() - 1);
		expect(await openPersonalLink(db(), SECRET, token, before)).toEqual(owner);
		expect(await openPersonalLink(db(), SECRET, token, IN_A_YEAR)).toBeNull();

		await endPersonalLink(db(), owner, NOW);

		expect(await openPersonalLink(db(), SECRET, token, NOW)).toBeNull();
		expect(await showPersonalLink(db(), SECRET, owner, NOW)).toBeNull();
	});

	test("after an ended link and after an old one comes a new one", async () => {
		const { owner, person, token } = await givenLink(db());
		await makePersonalLink(db(), SECRET, person, owner, IN_A_YEAR);
		const second = await showPersonalLink(db(), SECRET, owner, IN_A_YEAR);
		await endPersonalLink(db(), owner, IN_A_YEAR);
		await makePersonalLink(db(), SECRET, person, owner, IN_A_YEAR);
		const third = await showPersonalLink(db(), SECRET, owner, IN_A_YEAR);
		expect(new Set([token, second?.token, third?.token]).size).toBe(3);
	});

	test("the table holds nothing that opens a page", async () => {
		const { token } = await givenLink(db());
		const rows = await db().selectFrom("personal_link").selectAll().execute();
		expect(rows.length).toBeGreaterThan(0);
		expect(JSON.stringify(rows)).not.toContain(token);
	});

	test("who was merged into another record finds that one, and the desk can close the link", async () => {
		const { owner, token } = await givenLink(db());
		const kept = await givenLearner(db());
		await db()
			.updateTable("learner")
			.set({ merged_into_id: kept.id })
			.where("id", "=", owner.learnerId)
			.execute();
		expect(await openPersonalLink(db(), SECRET, token, NOW)).toEqual({
			...owner,
			learnerId: kept.id,
		});
		const merged = { ...owner, learnerId: kept.id };
		expect((await showPersonalLink(db(), SECRET, merged, NOW))?.token).toBe(token);
		await endPersonalLink(db(), merged, NOW);
		expect(await openPersonalLink(db(), SECRET, token, NOW)).toBeNull();
	});
});

async function givenLink(db: Db) {
	const provider = await givenProvider(db);
	const person = await givenPerson(db, "coordinator", { provider: provider.id });
	const owner = { learnerId: (await givenLearner(db)).id, providerId: provider.id };
	await makePersonalLink(db, SECRET, person, owner, NOW);
	const shown = await showPersonalLink(db, SECRET, owner, NOW);
	return { owner, person, token: shown!.token };
}
