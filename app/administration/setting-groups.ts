import { isSettingName, SETTINGS, type SettingName } from "#app/settings/settings.ts";

type FirstOf<Name> = Name extends `${infer Group}.${string}` ? Group : never;

/** What stands before the dot: settings of one kind are shown together. */
export type SettingGroupName = FirstOf<SettingName>;

/** Both in the order of `SETTINGS`. */
export function settingGroups(): { group: SettingGroupName; names: SettingName[] }[] {
	const names = Object.keys(SETTINGS).filter(isSettingName);
	const groups = Map.groupBy(names, (name) => name.split(".")[0] ?? "");
	return [...groups].flatMap(([group, members]) =>
		isGroup(group) ? [{ group, names: members }] : [],
	);
}

function isGroup(group: string): group is SettingGroupName {
	return Object.keys(SETTINGS).some((name) => name.startsWith(`${group}.`));
}
