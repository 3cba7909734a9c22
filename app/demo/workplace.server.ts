import { fixMonths } from "#app/workplace/fix-months.server.ts";
import type { Db } from "#db/open.ts";
import { CLASSES } from "./classes.ts";
import { EMPLOYERS, employerId } from "./employers.ts";
import { demoId } from "./ids.ts";
import { personId } from "./people.ts";

const COORDINATOR = personId("coordinator@demo.test");
const PAID_MINUTES = 60;

/** Who speaks for each employer, the time he pays for, and the months that are over. */
export async function addWorkplaces(db: Db, now: Date): Promise<void> {
	await db.transaction().execute(async (trx) => {
		for (const { slug, sector, contact } of EMPLOYERS) {
			const id = employerId(slug);
			await trx.updateTable("employer").set({ sector }).where("id", "=", id).execute();
			await trx
				.insertInto("employer_contact")
				.values({ employer_id: id, person_id: personId(contact) })
				.execute();
		}
		for (const { slug } of CLASSES.filter((course) => course.private)) {
			const noted = { noted_at: now.toISOString(), noted_by: COORDINATOR };
			await trx
				.insertInto("paid_time")
				.values({ course_id: demoId("course", slug), minutes: PAID_MINUTES, ...noted })
				.execute();
		}
	});
	await fixMonths(db, now);
}
