import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codeList, codeLists } from "#app/administration/code-lists.ts";
import {
	openCodeLists,
	openCodes,
	retireCode,
	returnCode,
} from "#app/administration/codes.server.ts";
import { languages } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { retiredCodes } from "#app/settings/retired.server.ts";
import { mayRetire, offered, RETIRABLE } from "#app/settings/retired.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";

const NOW = new Date("2026-11-27T10:00:00Z");
const texts = loadTexts(join(process.cwd(), "locales"));

describe("code lists", () => {
	test("hold each entry once, with words in every language", () => {
		expect(codeLists().length).toBeGreaterThan(10);
		for (const name of codeLists()) {
			const { entries } = codeList(name);
			expect(new Set(entries.map(({ code }) => code)).size, name).toBe(entries.length);
			for (const { tag } of languages) {
				const missing = entries.filter(
					({ words }) => !texts(tag).exists(words, { lng: tag, fallbackLng: [] }),
				);
				expect(missing, `${name} ${tag}`).toEqual([]);
			}
		}
	});

	test("those that can be shortened are lists, and keep an entry for all else", () => {
		for (const name of RETIRABLE) {
			expect(codeLists()).toContain(name);
			if (name !== "priorities")
				expect(
					codeList(name).entries.some(({ code }) => !mayRetire(code)),
					name,
				).toBe(true);
		}
	});

	test("a form offers what is not retired, and what is chosen already", () => {
		const codes = ["a", "b", "c"];
		expect(offered(codes, [])).toEqual(codes);
		expect(offered(codes, ["a", "c"])).toEqual(["b"]);
		expect(offered(codes, ["a", "c"], "c")).toEqual(["b", "c"]);
	});
});

onEachDatabase((db) => {
	test("an entry is retired and comes back, each time once in the audit", async () => {
		const ada = await givenPerson(db(), "administrator");
		const farming = { list: "sectors", code: "farming" };
		for (const step of [retireCode, retireCode]) await step(db(), ada, farming, NOW);
		expect(await retiredCodes(db(), "sectors")).toEqual(["farming"]);
		expect(await openCodes(db(), "sectors")).toEqual({
			name: "sectors",
			retired: [{ code: "farming", at: NOW.toISOString() }],
		});
		expect(await openCodeLists(db())).toContainEqual(
			expect.objectContaining({ name: "sectors", retired: 1 }),
		);
		for (const step of [returnCode, returnCode]) await step(db(), ada, farming, NOW);
		expect(await retiredCodes(db(), "sectors")).toEqual([]);
		const noted = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", "sectors/farming")
			.select("act")
			.orderBy("id")
			.execute();
		expect(noted.map(({ act }) => act)).toEqual(["added", "removed"]);
	});

	test.each([
		[{ list: "sectors", code: "other" }, 403],
		[{ list: "levels", code: "entry-1" }, 403],
		[{ list: "sectors", code: "no-such" }, 400],
		[{ list: "no-such", code: "other" }, 404],
		[{ list: "constructor", code: "other" }, 404],
	])("%j is not retired: %i", async (wanted, status) => {
		const ada = await givenPerson(db(), "administrator");
		await expect(retireCode(db(), ada, wanted, NOW)).rejects.toMatchObject({ status });
	});

	test("nobody but an administrator retires one", async () => {
		const carol = await givenPerson(db(), "coordinator");
		const farming = { list: "sectors", code: "farming" };
		await expect(retireCode(db(), carol, farming, NOW)).rejects.toMatchObject({ status: 403 });
	});
});
