import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { type CertificateHours, isCertificateHours } from "#app/registers/helpers.ts";
import type { Db } from "#db/open.ts";
import { type HelperPerson, helperPeople } from "./helper-people.ts";
import {
	type HelperScope,
	listHelpingMarks,
	listHelpings,
	listLessonsAhead,
} from "./helper-people-queries.server.ts";

const AHEAD = 5;

/** Who helps in the classes she coordinates, with their hours. Two statements. */
export async function listHelperPeople(db: Db, person: Person, language: string, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	return providerIds.length > 0 ? loadPeople(db, { providerIds }, language, now) : [];
}

/** One of them; another provider's does not exist. */
export async function openHelperPerson(
	db: Db,
	person: Person,
	learnerId: string,
	language: string,
	now: Date,
): Promise<HelperPerson> {
	const providerIds = providersOf(person, "coordinator");
	const [helper] =
		providerIds.length > 0 ? await loadPeople(db, { providerIds, learnerId }, language, now) : [];
	if (!helper) throw notFound();
	return helper;
}

/** Only one she has the hours for; any other was never given. */
export function certificateOf(helper: HelperPerson, asked: string | null): CertificateHours {
	const hours = Number(asked);
	if (!isCertificateHours(hours) || !helper.certificates.includes(hours)) throw notFound();
	return hours;
}

type Owner = { learnerId: string; providerId: string };

export type OwnPage = NonNullable<Awaited<ReturnType<typeof findOwnPage>>>;

/** The same for who must have helped: whoever never did has no such page. */
export async function loadOwnPage(
	db: Db,
	owner: Owner,
	language: string,
	now: Date,
): Promise<OwnPage> {
	const page = await findOwnPage(db, owner, language, now);
	if (!page) throw notFound();
	return page;
}

/** What one provider knows of her time, as she may see it herself; null when she never helped. */
export async function findOwnPage(
	db: Db,
	{ learnerId, providerId }: Owner,
	language: string,
	now: Date,
) {
	const scope = { learnerId, providerIds: [providerId] };
	const [helper] = await loadPeople(db, scope, language, now);
	if (!helper) return null;
	const ahead = await listLessonsAhead(db, scope, { after: now.toISOString(), limit: AHEAD });
	const titleOf = new Map(helper.helpings.map((one) => [one.courseId, one]));
	return {
		helper,
		lessons: ahead.map(({ courseId, online, venueName, addressHidden, ...lesson }) => ({
			...lesson,
			ownTitle: titleOf.get(courseId)?.ownTitle ?? null,
			englishTitle: titleOf.get(courseId)?.englishTitle ?? null,
			online: online === 1,
			// Whoever has the link may look: a refuge is named nowhere.
			venueName: addressHidden === 1 ? null : venueName,
		})),
	};
}

async function loadPeople(db: Db, scope: HelperScope, language: string, now: Date) {
	const rows = await listHelpings(db, scope, language);
	return helperPeople(rows, rows.length > 0 ? await listHelpingMarks(db, scope) : [], now);
}
