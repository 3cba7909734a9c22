import { note } from "#app/audit/note.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { SETTINGS, type SettingName, settingValue } from "./settings.ts";

/** Settings lie beside other single values of the database under a name of their own. */
export const settingKey = (name: string) => `set:${name}`;

/** The standard until somebody changes it, and again when what is kept can hold no more. */
export async function readSetting(db: Db, name: SettingName): Promise<string> {
	const kept = await findValue(db, name);
	return (kept !== null && settingValue(name, kept)) || SETTINGS[name].standard;
}

/** With its history and its line in the audit; nothing happens where the value stays. */
export async function changeSetting(
	trx: Db,
	{ name, value, by }: { name: SettingName; value: string; by: string },
	now: Date,
): Promise<void> {
	const old_value = await findValue(trx, name);
	if ((old_value ?? SETTINGS[name].standard) === value) return;
	await trx
		.insertInto("setting")
		.values({ name: settingKey(name), value })
		.onConflict((oc) => oc.column("name").doUpdateSet({ value }))
		.execute();
	const changed_at = now.toISOString();
	const row = { id: newId(), name, old_value, new_value: value, changed_by: by, changed_at };
	await trx.insertInto("setting_change").values(row).execute();
	await note(trx, [{ by, act: "changed", kind: "setting", about: name, fields: ["value"] }], now);
}

async function findValue(db: Db, name: SettingName): Promise<string | null> {
	const row = await db
		.selectFrom("setting")
		.where("name", "=", settingKey(name))
		.select("value")
		.executeTakeFirst();
	return row?.value ?? null;
}
