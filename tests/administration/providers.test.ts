import { describe, expect, test } from "vitest";
import { type ProviderFacts, parseProvider } from "#app/administration/provider-form.ts";
import {
	createProvider,
	openProvider,
	openProviders,
	saveProvider,
} from "#app/administration/providers.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { EARLY, givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-11-27T10:00:00Z");
const FACTS: ProviderFacts = {
	...{ name: "Mill Lane Centre", kind: "charity", ukprn: null, email: null, phone: null },
};

describe("what is typed of a provider", () => {
	const typed = (fields: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries({ name: "Mill", kind: "charity", ...fields }))
			form.set(name, value);
		return parseProvider(form);
	};

	test.each([
		["ukprn", "10001234", "10001234"],
		["ukprn", " 1000 1234 ", "10001234"],
		["ukprn", "", null],
		["email", "hello@mill.example", "hello@mill.example"],
		["phone", "020 7946 0000", "020 7946 0000"],
	] as const)("%s %j is kept as %j", (name, value, kept) => {
		expect(typed({ [name]: value })).toMatchObject({ ok: true, value: { [name]: kept } });
	});

	test.each([
		["name", " "],
		["kind", "circus"],
		["ukprn", "20001234"],
		["ukprn", "1000123"],
		["email", "hello"],
		["phone", "123"],
	])("%s %j is refused", (name, value) => {
		const parsed = typed({ [name]: value });
		expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([name]);
	});
});

onEachDatabase((db) => {
	test("a provider is made once, with an address of its own, and counted", async () => {
		const ada = await givenPerson(db(), "administrator");
		const [id, other] = [newId(), newId()];
		for (const made of [id, id, other])
			expect(await createProvider(db(), ada, { id: made, facts: FACTS }, NOW)).toBeNull();
		const [first, second] = [await openProvider(db(), id), await openProvider(db(), other)];
		expect(first.provider.slug).not.toBe(second.provider.slug);

		await givenCourse(db(), { provider_id: id });
		await givenPerson(db(), "coordinator", { provider: id });
		await givenPerson(db(), "tutor", { provider: id, disabled_at: EARLY });
		const listed = (await openProviders(db())).find((one) => one.id === id);
		expect(listed).toMatchObject({
			name: FACTS.name,
			classes: 1,
			staff: [{ role: "coordinator", count: 1 }],
			isExample: false,
		});
	});

	test("two do not have one number", async () => {
		const ada = await givenPerson(db(), "administrator");
		const ukprn = "10004321";
		await givenProvider(db(), { ukprn });
		const facts = { ...FACTS, ukprn };
		expect(await createProvider(db(), ada, { id: newId(), facts }, NOW)).toEqual({
			ukprn: "admin:errors.ukprnTaken",
		});
	});

	test("what was changed meanwhile is not written over, and its fields are in the audit", async () => {
		const ada = await givenPerson(db(), "administrator");
		const { id } = await givenProvider(db(), { name: "Old name" });
		const { facts, seen } = await openProvider(db(), id);
		const change = { id, facts: { ...facts, name: "New name" }, seen };
		expect(await saveProvider(db(), ada, change, NOW)).toEqual({ ok: true });
		expect(await saveProvider(db(), ada, change, NOW)).toEqual({ ok: true });
		const stale = { id, facts: { ...facts, name: "Third name" }, seen };
		expect(await saveProvider(db(), ada, stale, NOW)).toMatchObject({
			ok: false,
			now: { name: "New name" },
		});
		const noted = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", id)
			.select(["act", "kind", "fields", "provider_ref"])
			.execute();
		expect(noted).toEqual([{ act: "changed", kind: "provider", fields: "name", provider_ref: id }]);
	});
});
