import { describe, expect, test } from "vitest";
import { changeSetting, readSetting } from "#app/settings/settings.server.ts";
import { settingValue } from "#app/settings/settings.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";

const NOW = new Date("2026-11-27T10:00:00Z");
const name = "second-factor.tutor";

describe("a value", () => {
	test.each([
		["on", "on"],
		[" off ", "off"],
		["On", null],
		["", null],
	])("%j becomes %j", (typed, value) => expect(settingValue(name, typed)).toBe(value));
});

onEachDatabase((db) => {
	test("is the standard until it is changed, and each change is kept and audited", async () => {
		const { id: by } = await givenPerson(db(), "administrator");
		expect(await readSetting(db(), name)).toBe("off");
		await changeSetting(db(), { name, value: "on", by }, NOW);
		await changeSetting(db(), { name, value: "on", by }, NOW);
		expect(await readSetting(db(), name)).toBe("on");
		const history = await db().selectFrom("setting_change").selectAll().execute();
		expect(history).toMatchObject([{ name, old_value: null, new_value: "on", changed_by: by }]);
		const audit = await db().selectFrom("audit_entry").selectAll().execute();
		expect(audit).toMatchObject([
			{ by_ref: by, act: "changed", kind: "setting", about_ref: name, fields: "value" },
		]);
	});
});
