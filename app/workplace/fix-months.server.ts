import { londonDate } from "#app/i18n/london-time.ts";
import { factsByCourse, loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import type { Db } from "#db/open.ts";
import { classMonth } from "./class-months.ts";
import {
	insertMonth,
	insertMonthClasses,
	listClassesToTell,
	listMonthsToFix,
} from "./month-queries.server.ts";
import { type MonthTable, monthTable } from "./month-table.ts";
import { isOver, type Month } from "./months.ts";

/** Writes down, once, the months that can change no more. */
export async function fixMonths(db: Db, now: Date): Promise<number> {
	const today = londonDate(now);
	const open = await listMonthsToFix(db, now.toISOString());
	let fixed = 0;
	for (const { employer_id, month } of open) {
		if (employer_id !== null && isOver(month, today))
			fixed += await fixMonth(db, employer_id, month, now);
	}
	return fixed;
}

/** The hidden numbers are kept nowhere: what was not told cannot be told later. */
function fixMonth(db: Db, employerId: string, month: Month, now: Date): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const table = await tableOf(trx, employerId, month, now);
		const row = { employer_id: employerId, month, fixed_at: now.toISOString() };
		if (!(await insertMonth(trx, { ...row, ...table.total }))) return 0;
		const classes = table.classes.map(({ courseId, ...figures }) => {
			return { course_id: courseId, employer_id: employerId, month, ...figures };
		});
		if (classes.length > 0) await insertMonthClasses(trx, classes);
		return 1;
	});
}

async function tableOf(trx: Db, employerId: string, month: Month, now: Date): Promise<MonthTable> {
	const ids = (await listClassesToTell(trx, employerId, month)).map(({ id }) => id);
	const facts = factsByCourse(await loadRegisterFacts(trx, ids));
	return monthTable(
		ids.flatMap((id) => {
			const register = facts.get(id);
			return register ? classMonth(id, register, month, now) : [];
		}),
	);
}
