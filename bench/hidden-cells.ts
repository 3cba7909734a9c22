/**
 * How much of each pilot's report is hidden, when two quarters are published one after the other:
 * `node bench/hidden-cells.ts file:/tmp/scale1.sqlite [from] [first end] [second end]`.
 */
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { protectRelease, type Release } from "#app/evaluation/disclosure.ts";
import type { Report } from "#app/evaluation/report-model.ts";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { loadSubjectFacts } from "#app/evaluation/subject-facts.server.ts";
import { openDb } from "#db/open.ts";

const [url = "", from = "2026-01-01", ...ends] = process.argv.slice(2);
const DAYS = ends.length > 0 ? ends : ["2026-06-30", "2026-09-30"];
const now = new Date(`${DAYS.at(-1)}T22:00:00Z`);

/** Hidden and all cells with a number. */
function countOf({ sections }: Report, isHours: boolean): string {
	const cells = sections.flatMap(({ headlines, tables }) => [
		...headlines.map(({ indicator, cell }) => ({
			...{ hours: /hours/.test(indicator), cell, where: indicator },
		})),
		...tables.flatMap(({ id, columns, rows }) =>
			rows.flatMap((row) =>
				row.cells.map((cell, at) => ({
					...{ hours: (cell.unit ?? columns[at]!.unit) === "hours", cell },
					where: `${id}/${row.id}/${columns[at]!.id}`,
				})),
			),
		),
	]);
	const own = cells.filter(({ hours, cell }) => (!isHours || hours) && isAmount(cell.value));
	const hidden = own.filter(({ cell }) => cell.value === "[c]");
	if (isHours && process.env.WHERE) console.log(hidden.map(({ where }) => where).join(" "));
	return `${hidden.length} of ${own.length}`;
}

function isAmount(value: unknown): boolean {
	return typeof value === "number" || value === "[c]" || value === "[low]";
}

const db = openDb(url);
const pilots = await db.selectFrom("pilot").select("slug").orderBy("slug").execute();
for (const slug of [...pilots.map((one) => one.slug), "all"]) {
	const drafts = [];
	for (const until of DAYS) {
		const subject = await openSubject(db, slug);
		drafts.push(buildDraft(await loadSubjectFacts(db, subject, { from, until }, now)));
	}
	for (const audience of ["agreement", "public"] as const) {
		const earlier: Release[] = [];
		for (const draft of drafts) {
			const start = performance.now();
			const answer = protectRelease(draft, audience, earlier);
			const time = `${Math.round(performance.now() - start)} ms`;
			const where = `${slug}, ${audience}, until ${draft.period.until}: ${time}`;
			if (!answer.ok) {
				console.log(`${where}, refused: ${answer.refusal.names.slice(0, 3).join(" ")}`);
				continue;
			}
			earlier.push(answer.release);
			const { report } = answer;
			console.log(`${where}, hidden ${countOf(report, false)}, hours ${countOf(report, true)}`);
		}
	}
}
await db.destroy();
