import { formatDuration } from "#app/i18n/format.ts";
import { type RuleName, ruleNamed } from "#app/retention/rules.ts";
import { readSetting } from "#app/settings/settings.server.ts";
import type { Db } from "#db/open.ts";
import { NOTICES, type NoticeName } from "./notices.ts";

/** How long, in the reader's words: "6 months", "2 years". */
export async function periodOf(db: Db, name: RuleName, language: string): Promise<string> {
	const { setting, unit } = ruleNamed(name);
	return formatDuration(Number(await readSetting(db, setting)), unit, language);
}

export type ShownNotice = { name: NoticeName; time: string };

/** For the page that asks. */
export async function openNotice(db: Db, name: NoticeName, language: string): Promise<ShownNotice> {
	const { rule } = NOTICES[name];
	return { name, time: rule === null ? "" : await periodOf(db, rule, language) };
}
