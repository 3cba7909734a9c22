import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { changeSetting, readSetting } from "#app/settings/settings.server.ts";
import { isSettingName, ruleOf, type SettingName } from "#app/settings/settings.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { whileHolding } from "./holding.server.ts";
import { type SettingGroupName, settingGroups } from "./setting-groups.ts";
import { listSettingChanges } from "./settings-queries.server.ts";

const ON_PAGE = 50;

export type SettingGroup = {
	group: SettingGroupName;
	settings: { name: SettingName; value: string }[];
};

export async function openSettings(db: Db): Promise<SettingGroup[]> {
	const groups: SettingGroup[] = [];
	for (const { group, names } of settingGroups()) {
		const settings = [];
		for (const name of names) settings.push({ name, value: await readSetting(db, name) });
		groups.push({ group, settings });
	}
	return groups;
}

export async function openSetting(db: Db, asked: string) {
	const name = settingOf(asked);
	const value = await readSetting(db, name);
	return { name, value, changes: await changesOf(db, { name, limit: ON_PAGE }) };
}

export function settingOf(asked: string): SettingName {
	if (isSettingName(asked)) return asked;
	throw notFound();
}

export type SettingChange = {
	id: string;
	name: SettingName;
	before: string;
	after: string;
	by: string;
	at: Instant;
};

/** @param before id of the last one that was shown */
export async function openHistory(db: Db, before: string) {
	const asked = { limit: ON_PAGE + 1, ...(before !== "" && { before }) };
	const changes = await changesOf(db, asked);
	return { changes: changes.slice(0, ON_PAGE), hasMore: changes.length > ON_PAGE };
}

/** What holds now, where somebody else changed it since she saw it; null when it is done. */
export function saveSetting(
	db: Db,
	person: Person,
	{ name, value, seen }: { name: SettingName; value: string; seen: string },
	now: Date,
): Promise<string | null> {
	return whileHolding(db, person, "settings", async (trx) => {
		const there = await readSetting(trx, name);
		if (there === value) return null;
		if (there !== seen) return there;
		await changeSetting(trx, { name, value, by: person.id }, now);
		return null;
	});
}

/** Of settings that this program no longer has, nothing can be said. */
async function changesOf(
	db: Db,
	asked: { name?: SettingName; before?: string; limit: number },
): Promise<SettingChange[]> {
	return (await listSettingChanges(db, asked)).flatMap((row) => {
		if (!isSettingName(row.name)) return [];
		const before = row.old_value ?? ruleOf(row.name).standard;
		const { id, name, by, new_value: after, changed_at: at } = row;
		return [{ id, name, before, after, by, at }];
	});
}
