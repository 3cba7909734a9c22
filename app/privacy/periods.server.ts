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

/** Of a learner's data; what is kept of staff stands in the register of processing. */
const HERS = [
	"enquiries",
	"waiting",
	"walk-ins",
	"people",
	"equality",
	"messages",
	"contact-changes",
	"complaints",
] as const satisfies readonly RuleName[];

export type Period = { rule: (typeof HERS)[number]; time: string };

/** For the page that tells her everything. */
export async function openPeriods(db: Db, language: string): Promise<Period[]> {
	const periods: Period[] = [];
	for (const rule of HERS) periods.push({ rule, time: await periodOf(db, rule, language) });
	return periods;
}
