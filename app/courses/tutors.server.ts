import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { type FieldErrors, textOf } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import {
	deleteTutor,
	findProviderOf,
	insertTutor,
	listTaught,
	listTutors,
	listTutorsOf,
} from "./tutors-queries.server.ts";

export type ClassTutors = Awaited<ReturnType<typeof loadTutorsOf>>;
export type Staff = Awaited<ReturnType<typeof openStaff>>;

/** The provider's tutors and volunteers who teach, each with her classes. */
export async function openStaff(db: Db, person: Person, language: string) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	const taught = await listTaught(db, providerIds, language);
	const rows = await listTutors(db, providerIds);
	return rows.map(({ id, name, email, disabled_at, provider_id, provider }) => ({
		id,
		name,
		email,
		provider,
		isDisabled: disabled_at !== null,
		classes: taught
			.filter((row) => row.person_id === id && row.provider_id === provider_id)
			.map((row) => ({ id: row.id, ...titlesOf(row) })),
	}));
}

/** Who teaches the class, and who else may. */
export async function loadTutorsOf(db: Db, { id, providerId }: { id: string; providerId: string }) {
	const assigned = await listTutorsOf(db, id);
	const all = await listTutors(db, [providerId]);
	const isFree = (one: (typeof all)[number]) =>
		one.disabled_at === null && !assigned.some((tutor) => tutor.id === one.id);
	const may = new Set(all.filter((one) => one.disabled_at === null).map((one) => one.id));
	return {
		assigned: assigned.map((tutor) => ({ ...tutor, mayTeach: may.has(tutor.id) })),
		choices: all.filter(isFree).map((one) => ({ id: one.id, name: one.name, email: one.email })),
	};
}

/** Only who may teach for the provider of the class; assigned twice, she teaches it once. */
export async function assignTutor(
	db: Db,
	person: Person,
	courseId: string,
	form: FormData,
): Promise<FieldErrors | null> {
	const providerId = await ownProvider(db, person, courseId);
	const wanted = textOf(form, "tutor", 60);
	const tutors = await listTutors(db, [providerId]);
	const tutor = tutors.find(({ id, disabled_at }) => id === wanted && disabled_at === null);
	if (!tutor) return { tutor: "manage:tutors.missing" };
	await insertTutor(db, courseId, tutor.id);
	return null;
}

/** What she marked stays as she marked it. */
export async function removeTutor(
	db: Db,
	person: Person,
	courseId: string,
	tutorId: string,
): Promise<void> {
	await ownProvider(db, person, courseId);
	await deleteTutor(db, courseId, tutorId);
}

async function ownProvider(db: Db, person: Person, courseId: string): Promise<string> {
	const providerIds = providersOf(person, "coordinator");
	const course =
		providerIds.length > 0 ? await findProviderOf(db, providerIds, courseId) : undefined;
	if (!course) throw notFound();
	return course.provider_id;
}

type Titled = { slug: string; english_title: string | null; own_title: string | null };

function titlesOf({ slug, english_title, own_title }: Titled) {
	const englishTitle = english_title ?? slug;
	return { title: own_title || englishTitle, englishTitle };
}
