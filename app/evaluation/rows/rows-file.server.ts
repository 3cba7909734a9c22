import { Readable } from "node:stream";
import type { Person } from "#app/access/person.ts";
import { noteExport } from "#app/audit/exported.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { fileName } from "../formats/file-name.ts";
import { fileAnswer } from "../formats/report-file.server.ts";
import { openSubject } from "../subject.server.ts";
import { loadSubjectFacts } from "../subject-facts.server.ts";
import { personRows } from "./person-rows.ts";
import { protectRows } from "./protect-rows.ts";
import { rowsCsv } from "./rows-csv.server.ts";

/** From the first day of the pilots until today, for who evaluates them; that she took it is kept. */
export async function rowsFile(
	db: Db,
	person: Person,
	{ slug, secret }: { slug: string; secret: string },
	now: Date,
): Promise<Response> {
	const subject = await openSubject(db, slug);
	const from = subject.pilots.map(({ startsOn }) => startsOn).reduce(earlier);
	const period = { from, until: londonDate(now) };
	const facts = await loadSubjectFacts(db, subject, period, now);
	const file = `rows-${fileName({ subject: facts.subject, audience: "agreement", period })}`;
	const lines = rowsCsv(protectRows(personRows(facts)), { secret, file });
	const taken = subject.pilots.map(({ id }) => ({ kind: "pilot", about: id }) as const);
	await noteExport(db, person, taken, now);
	return fileAnswer(Readable.from(lines), "text/csv; charset=utf-8", `${file}.csv`);
}

function earlier(one: string, other: string): string {
	return one < other ? one : other;
}
