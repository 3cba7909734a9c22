import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { openPilots } from "#app/pilots/pilots.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { buildDraft } from "./build-draft.ts";
import { protectReport } from "./disclosure.ts";
import type { Report } from "./report-model.ts";
import { workplaceSection } from "./sections/workplace.ts";
import { openSubject } from "./subject.server.ts";
import { loadSubjectFacts } from "./subject-facts.server.ts";

const AT_WORK = "all-workplace";

/**
 * What the pilots at work do together, until the end of the last month: numbers that moved from day
 * to day would tell of who came between. Null while there is no such pilot, or none had begun then.
 */
export async function openNetwork(db: Db, now: Date): Promise<Report | null> {
	const pilots = (await openPilots(db)).filter(({ strand }) => strand === "workplace");
	const until = lastDayBefore(londonDate(now));
	const from = pilots.map(({ startsOn }) => startsOn).sort()[0];
	if (from === undefined || from > until) return null;
	const subject = await openSubject(db, AT_WORK);
	const facts = await loadSubjectFacts(db, subject, { from, until }, now);
	return protectReport(buildDraft(facts, [workplaceSection]), "agreement");
}

/** Of the month before. */
function lastDayBefore(today: LocalDate): LocalDate {
	return addDays(`${today.slice(0, 7)}-01`, -1);
}
