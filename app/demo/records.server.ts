import { fold } from "#app/i18n/fold.ts";
import type { Db } from "#db/open.ts";
import { providerId } from "./people.ts";

/** What a coordinator has written down of some learners: changes no count of people or classes. */
export async function addRecords(db: Db): Promise<void> {
	const learners = await listSome(db);
	for (const [index, { id, preferred_name }] of learners.entries()) {
		const full_name = `${preferred_name} Example`;
		await db
			.updateTable("learner")
			.set({
				full_name,
				full_name_folded: fold(full_name),
				contact_way: index % 2 === 0 ? "text" : "phone",
				...(index % 3 === 0 && { creche_children: 1, creche_ages: "3" }),
			})
			.where("id", "=", id)
			.execute();
		await addReference(db, id, `LV-${String(index + 1).padStart(4, "0")}`);
	}
	await makeTwins(db, learners);
}

/** Of the class with a crèche that the tutor of the demo does not teach. */
function listSome(db: Db) {
	return db
		.selectFrom("learner")
		.innerJoin("enrolment", "enrolment.learner_id", "learner.id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.provider_id", "=", providerId("lea-valley-college"))
		.where("course.childcare", "=", "creche")
		.where("course.slug", "!=", "first-english-walthamstow")
		.where("enrolment.state", "=", "active")
		.select(["learner.id", "learner.preferred_name"])
		.orderBy("course.slug")
		.orderBy("learner.id")
		.limit(9)
		.execute();
}

function addReference(db: Db, learner_id: string, reference: string) {
	const reference_folded = fold(reference);
	const provider_id = providerId("lea-valley-college");
	return db
		.insertInto("learner_reference")
		.values({ provider_id, learner_id, reference, reference_folded })
		.execute();
}

/** Two sisters with one telephone: records that look like one person and are two, or are they? */
async function makeTwins(db: Db, [one, other]: readonly { id: string }[]): Promise<void> {
	if (!one || !other) return;
	const { phone } = await db
		.selectFrom("learner")
		.where("id", "=", one.id)
		.select("phone")
		.executeTakeFirstOrThrow();
	await db.updateTable("learner").set({ phone }).where("id", "=", other.id).execute();
}
