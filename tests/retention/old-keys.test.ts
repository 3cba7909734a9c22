import { expect, test } from "vitest";
import { forgetOldKeys } from "#app/retention/old-keys.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

onEachDatabase((db) => {
	test("a form that was sent is known again for thirty-five days", async () => {
		const sent = (key: string, created_at: string) => ({ key, result_id: key, created_at });
		const kept = sent("kept", "2026-03-02T12:00:00.000Z");
		const old = sent("old", "2026-03-02T11:59:59.999Z");
		await db().insertInto("submission_key").values([kept, old]).execute();

		await forgetOldKeys(db(), new Date("2026-04-06T12:00:00.000Z"));

		expect(await db().selectFrom("submission_key").selectAll().execute()).toEqual([kept]);
	});
});
