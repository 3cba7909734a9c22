import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingGroups } from "#app/administration/setting-groups.ts";
import { CHOICES } from "#app/administration/setting-words.ts";
import {
	openHistory,
	openSetting,
	openSettings,
	saveSetting,
} from "#app/administration/settings.server.ts";
import { languages } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { isSettingName, ruleOf, SETTINGS } from "#app/settings/settings.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";

const NOW = new Date("2026-11-27T10:00:00Z");
const name = "second-factor.tutor";
const NAMES = Object.keys(SETTINGS).filter(isSettingName);
const texts = loadTexts(join(process.cwd(), "locales"));

describe("the words of settings", () => {
	test("there are settings, and each is in one group", () => {
		expect(NAMES.length).toBeGreaterThan(4);
		expect(settingGroups().flatMap(({ names }) => names)).toEqual(NAMES);
	});

	test.each(languages.map(({ tag }) => tag))("%s has them for every setting and group", (tag) => {
		const { exists } = texts(tag);
		const keys = [
			...NAMES.flatMap((one) => [`admin:setting.${one}.name`, `admin:setting.${one}.about`]),
			...settingGroups().map(({ group }) => `admin:group.${group}`),
			...CHOICES.map((choice) => `admin:choice.${choice}`),
		];
		expect(keys.filter((key) => !exists(key, { lng: tag, fallbackLng: [] }))).toEqual([]);
	});

	test("every value of a choice has a word", () => {
		const values = NAMES.map(ruleOf).flatMap((rule) => (rule.kind === "choice" ? rule.values : []));
		expect(values.filter((value) => !CHOICES.some((choice) => choice === value))).toEqual([]);
	});

	test("a standard is a value the setting can have", () => {
		for (const one of NAMES) {
			const rule = ruleOf(one);
			if (rule.kind === "choice") expect(rule.values, one).toContain(rule.standard);
			else expect(Number(rule.standard), one).toBeGreaterThanOrEqual(rule.least);
		}
	});
});

onEachDatabase((db) => {
	test("a setting holds once it is saved, and its history tells who and when", async () => {
		const ada = await givenPerson(db(), "administrator", { name: "Ada Novak" });
		expect(await openSetting(db(), name)).toMatchObject({ value: "off" });
		const change = { name, value: "on", seen: "off" } as const;
		expect(await saveSetting(db(), ada, change, NOW)).toBeNull();
		expect(await saveSetting(db(), ada, change, NOW)).toBeNull();
		const { value, changes } = await openSetting(db(), name);
		expect(value).toBe("on");
		expect(changes).toMatchObject([
			{ name, before: "off", after: "on", by: "Ada Novak", at: NOW.toISOString() },
		]);
		const groups = await openSettings(db());
		expect(groups.flatMap((group) => group.settings)).toContainEqual({ name, value: "on" });
		expect((await openHistory(db(), "")).changes).toEqual(changes);
	});

	test("what somebody else changed meanwhile is shown and not written over", async () => {
		const ada = await givenPerson(db(), "administrator");
		const other = "second-factor.employer";
		await saveSetting(db(), ada, { name: other, value: "on", seen: "off" }, NOW);
		const stale = { name: other, value: "off", seen: "off" } as const;
		expect(await saveSetting(db(), ada, stale, NOW)).toBe("on");
		expect(await openSetting(db(), other)).toMatchObject({ value: "on" });
	});

	test("only an administrator changes one, and an unknown one does not exist", async () => {
		const eva = await givenPerson(db(), "evaluator");
		const change = () => saveSetting(db(), eva, { name, value: "on", seen: "off" }, NOW);
		expect(change).toThrow(expect.objectContaining({ status: 403 }));
		await expect(openSetting(db(), "constructor")).rejects.toMatchObject({ status: 404 });
	});

	test("a long history comes page by page, the newest first", async () => {
		const ada = await givenPerson(db(), "administrator");
		const other = "second-factor.evaluator";
		for (let n = 0; n < 60; n++) {
			const [seen, value] = n % 2 === 0 ? ["off", "on"] : ["on", "off"];
			await saveSetting(db(), ada, { name: other, value: value!, seen: seen! }, NOW);
		}
		const first = await openHistory(db(), "");
		expect(first).toMatchObject({ hasMore: true });
		const rest = await openHistory(db(), first.changes.at(-1)!.id);
		const ids = [...first.changes, ...rest.changes].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(ids.toSorted().toReversed());
		expect(ids.length).toBeGreaterThanOrEqual(60);
	});
});
