import { writeReport } from "#app/evaluation/releases/release-body.server.ts";
import type { Report } from "#app/evaluation/report-model.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { givenPerson } from "#tests/support/given.ts";

type Published = { by: string; at: string };

/** A public report as it lies there once it went out, whatever the database knows of its subject. */
export async function givenPublished(db: Db, report: Report, { by, at }: Published) {
	const id = newId();
	const maker = await givenPerson(db, "evaluator");
	await db
		.insertInto("release")
		.values({
			...{ id, kind: "report", subject: report.subject.slug, pilot_id: null, format: 2 },
			...{ period_from: report.period.from, period_until: report.period.until },
			...{ audience: "public", about: JSON.stringify(report.subject), ...writeReport(report) },
			...{ data_hash: "", data_salt: null, trail: null, previous_id: null },
			...{ state: "published", created_at: at, created_by: maker.id },
			...{ published_at: at, published_by: by },
			...{ ended_at: null, ended_by: null, ended_why: null },
		})
		.execute();
	return id;
}
