import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import type { Sector } from "#db/tables/places.ts";
import type { PaidTimeTable } from "#db/tables/workplace.ts";

/** Employers with a class of these providers, or one of them. */
type Scope = { providerIds: readonly string[]; employerId?: string };

export function listEmployers(db: Db, { providerIds, employerId }: Scope) {
	return db
		.selectFrom("employer")
		.innerJoin("course", "course.employer_id", "employer.id")
		.where("course.provider_id", "in", providerIds)
		.$if(employerId !== undefined, (query) => query.where("employer.id", "=", employerId!))
		.select((eb) => [
			"employer.id",
			"employer.name",
			"employer.sector",
			eb.fn.count<number>("course.id").as("classes"),
		])
		.groupBy(["employer.id", "employer.name", "employer.sector"])
		.orderBy("employer.name")
		.orderBy("employer.id")
		.execute();
}

type OfEmployer = { providerIds: readonly string[]; employerId: string };

export function listPaidClasses(db: Db, { providerIds, employerId }: OfEmployer, language: string) {
	return db
		.selectFrom("course")
		.leftJoin("paid_time", "paid_time.course_id", "course.id")
		.where("course.employer_id", "=", employerId)
		.where("course.provider_id", "in", providerIds)
		.select([
			"course.id",
			"course.slug",
			"course.starts_on",
			"paid_time.minutes",
			...classTitles(language),
		])
		.orderBy("course.starts_on", (order) => order.desc().nullsLast())
		.orderBy("course.id")
		.execute();
}

/** Everybody with an employer's role at the provider, and whether she speaks for this one. */
export function listContacts(db: Db, { providerIds, employerId }: OfEmployer) {
	return db
		.selectFrom("role_grant")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.leftJoin("employer_contact", (join) =>
			join
				.onRef("employer_contact.person_id", "=", "person.id")
				.on("employer_contact.employer_id", "=", employerId),
		)
		.where("role_grant.role", "=", "employer")
		.where("role_grant.provider_id", "in", providerIds)
		.where("person.disabled_at", "is", null)
		.select(["person.id", "person.name", "employer_contact.person_id as speaks"])
		.distinct()
		.orderBy("person.name")
		.orderBy("person.id")
		.execute();
}

export function updateSector(trx: Db, employerId: string, sector: Sector) {
	return trx.updateTable("employer").set({ sector }).where("id", "=", employerId).execute();
}

export function putPaidTime(trx: Db, row: PaidTimeTable) {
	return trx
		.insertInto("paid_time")
		.values(row)
		.onConflict((conflict) =>
			conflict.column("course_id").doUpdateSet((eb) => ({
				minutes: eb.ref("excluded.minutes"),
				noted_at: eb.ref("excluded.noted_at"),
				noted_by: eb.ref("excluded.noted_by"),
			})),
		)
		.execute();
}

export function deletePaidTime(trx: Db, courseId: string) {
	return trx.deleteFrom("paid_time").where("course_id", "=", courseId).execute();
}

export function insertContact(trx: Db, employerId: string, personId: string) {
	return trx
		.insertInto("employer_contact")
		.values({ employer_id: employerId, person_id: personId })
		.onConflict((conflict) => conflict.columns(["employer_id", "person_id"]).doNothing())
		.execute();
}

export function deleteContact(trx: Db, employerId: string, personId: string) {
	return trx
		.deleteFrom("employer_contact")
		.where("employer_id", "=", employerId)
		.where("person_id", "=", personId)
		.execute();
}
