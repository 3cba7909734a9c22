import { sql } from "kysely";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import {
	accountsOf,
	classesOf,
	idsFor,
	learnersOf,
	lonelyClassesOf,
} from "./owned-rows-queries.server.ts";
import type { Owned } from "./provider-tables.ts";

export function findProviderRow(db: Db, id: string) {
	return db
		.selectFrom("provider")
		.where("id", "=", id)
		.select(["id", "name", "left_on"])
		.executeTakeFirst();
}

/** Those whom something still names, first asked first. */
export async function listLearnerIds(db: Db, providerId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select id from learner
		where erased_on is null and merged_into_id is null
			and id in (${learnersOf(providerId)}) order by id`.execute(db);
	return rows.map(({ id }) => id);
}

/** Accounts with a role at this provider; `other`: with another role besides. */
export async function listAccounts(db: Db, providerId: string) {
	const { rows } = await sql<{ id: string; email_folded: string; other: number }>`
		select id, email_folded, (select count(*) from role_grant
			where person_id = person.id and provider_id <> ${providerId}) as other
		from person where id in (${accountsOf(providerId)}) order by id`.execute(db);
	return rows;
}

/** Nobody works in them any more, and nobody is offered a place that is nobody's. */
export function closeClasses(trx: Db, providerId: string) {
	return trx
		.updateTable("course")
		.set((eb) => ({
			offers_by_itself: 0,
			state: eb
				.case()
				.when("state", "in", ["draft", "published"])
				.then(eb.val("closed" as const))
				.else(eb.ref("state"))
				.end(),
		}))
		.where("provider_id", "=", providerId)
		.execute();
}

export async function endRoles(trx: Db, providerId: string): Promise<void> {
	await trx.deleteFrom("role_grant").where("provider_id", "=", providerId).execute();
}

/** Marks name the row, and the row nobody. */
export async function closeAccount(
	trx: Db,
	account: { id: string; email_folded: string },
	tables: readonly string[],
	at: Instant,
): Promise<void> {
	const { id, email_folded } = account;
	for (const table of tables)
		await sql`delete from ${sql.table(table)} where person_id = ${id}`.execute(trx);
	for (const table of ["invitation", "reset_ask", "refused_sign_in"])
		await sql`delete from ${sql.table(table)} where email_folded = ${email_folded}`.execute(trx);
	const nobody = `${id}@left.invalid`;
	await trx
		.updateTable("person")
		.set({ name: "—", email: nobody, email_folded: nobody, password_hash: null, disabled_at: at })
		.where("id", "=", id)
		.execute();
}

type Table = { table: string; owned: Owned };

export async function deleteOwned(
	trx: Db,
	{ table, owned: { column, of } }: Table,
	providerId: string,
	which: "all" | "lonely",
): Promise<void> {
	const classes = which === "all" ? classesOf(providerId) : lonelyClassesOf(providerId);
	await sql`delete from ${sql.table(table)}
		where ${sql.ref(column)} in (${idsFor(of, providerId, classes)})`.execute(trx);
}

/** A dash where a word stood: a check may want one. */
export async function emptyOwned(
	trx: Db,
	{ table, owned: { column, of } }: Table,
	providerId: string,
	columns: readonly string[],
): Promise<void> {
	const emptied = columns.map((one) => {
		const name = sql.ref(one);
		return sql`${name} = case when ${name} is null then null else '—' end`;
	});
	await sql`update ${sql.table(table)} set ${sql.join(emptied)}
		where ${sql.ref(column)} in (${idsFor(of, providerId, classesOf(providerId))})`.execute(trx);
}

/** What stays points to nothing that goes. */
export async function cutLooseEnds(trx: Db, providerId: string): Promise<void> {
	const lonely = lonelyClassesOf(providerId);
	await sql`update course set next_course_id = null where next_course_id in (${lonely})`.execute(
		trx,
	);
	await sql`update enrolment set transferred_from_id = null where transferred_from_id in
		(select id from enrolment where course_id in (${lonely}))`.execute(trx);
	await sql`update assessment set course_id = null where course_id in (${lonely})`.execute(trx);
	await sql`delete from submission_key where result_id in
		(select id from enrolment where course_id in (${classesOf(providerId)}))`.execute(trx);
}

/** Of people in no class that stays. */
export async function removeAssessments(trx: Db, providerId: string): Promise<void> {
	const lonely = sql`select id from assessment where provider_id = ${providerId}
		and learner_id not in
			(select learner_id from enrolment where course_id in (${classesOf(providerId)}))`;
	for (const table of ["skill_result", "criterion_result"])
		await sql`delete from ${sql.table(table)} where assessment_id in (${lonely})`.execute(trx);
	await sql`delete from assessment where id in (${lonely})`.execute(trx);
	await sql`update assessment set note = null where provider_id = ${providerId}`.execute(trx);
}

/** Boroughs count in the totals of a pilot; nothing else of a place is needed. */
export async function removeVenues(trx: Db, providerId: string): Promise<void> {
	await sql`delete from venue where provider_id = ${providerId}
		and id not in (select venue_id from course where venue_id is not null)`.execute(trx);
	await trx
		.updateTable("venue")
		.set({
			...{ name: "—", address: "", town: "", postcode: "", outcode: "", reference: null },
			...{ latitude: null, longitude: null, directions: null, station: null, bus: null },
			...{ landmark: null },
		})
		.where("provider_id", "=", providerId)
		.execute();
}

export async function removeClasses(trx: Db, providerId: string): Promise<void> {
	const lonely = lonelyClassesOf(providerId);
	await sql`delete from course_text where course_id in (${lonely})`.execute(trx);
	await sql`delete from course where id in (${lonely})`.execute(trx);
	await sql`delete from course_text where language <> 'en'
		and course_id in (${classesOf(providerId)})`.execute(trx);
	await sql`update course_text set title = '—', summary = '', bring = ''
		where course_id in (${classesOf(providerId)})`.execute(trx);
	await trx
		.updateTable("course")
		.set((eb) => ({
			slug: eb.ref("id"),
			...{ reference: null, cost_note: null, entry_note: null, contact_email: null },
			...{ contact_phone: null, webpage: null, confirmed_by: null },
		}))
		.where("provider_id", "=", providerId)
		.execute();
}

/** People without a name and without a row anywhere. */
export async function removeNobodies(trx: Db, tables: readonly string[]): Promise<void> {
	const named = tables.map(
		(table) => sql`
		and not exists (select 1 from ${sql.table(table)} where learner_id = learner.id)`,
	);
	await sql`delete from learner where erased_on is not null ${sql.join(named, sql` `)}
		and not exists (select 1 from learner as other where other.merged_into_id = learner.id)
		and not exists (select 1 from learner_merge where kept_id = learner.id or merged_id = learner.id)
		and not exists (select 1 from learner_apart where one_id = learner.id or other_id = learner.id)
	`.execute(trx);
}

export function leaveProvider(trx: Db, id: string, day: LocalDate) {
	return trx
		.updateTable("provider")
		.set((eb) => ({
			slug: eb.ref("id"),
			...{ name: "—", ukprn: null, email: null, phone: null, left_on: day },
		}))
		.where("id", "=", id)
		.execute();
}

export function insertRemoval(
	trx: Db,
	row: { id: string; provider_ref: string; removed_on: LocalDate },
) {
	return trx.insertInto("provider_removal").values(row).execute();
}

export async function countClasses(db: Db, providerId: string) {
	const { rows } = await sql<{ all: number; lonely: number }>`
		select (select count(*) from course where provider_id = ${providerId}) as "all",
			(select count(*) from course where id in (${lonelyClassesOf(providerId)})) as "lonely"`.execute(
		db,
	);
	const { all = 0, lonely = 0 } = rows[0] ?? {};
	return { all, lonely };
}
