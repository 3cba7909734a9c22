import type { Person } from "#app/access/person.ts";
import { LEVELS } from "#app/assessments/levels.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import {
	answerRequests,
	confirmPublished,
	findAsked,
	settleReports,
} from "./confirm-queries.server.ts";
import { hashOfToken } from "./confirm-token.server.ts";
import { openClass } from "./desk.server.ts";
import { listDeskLevels, listDeskSlots } from "./desk-queries.server.ts";
import { linkState } from "./freshness.ts";

const TOKEN = /^[\w-]{43}$/;

export type ConfirmView = Awaited<ReturnType<typeof openConfirmation>>;

/** What the link in a letter shows; opening it changes nothing. */
export async function openConfirmation(db: Db, token: string, language: string, now: Date) {
	const row = await getAsked(db, token, language);
	const scope = { providerIds: [row.provider_id], courseId: row.id };
	const levels = (await listDeskLevels(db, scope)).map(({ level }) => level);
	const slots = await listDeskSlots(db, scope);
	const englishTitle = row.english_title ?? row.slug;
	return {
		state: linkState(row, londonDate(now)),
		answeredOn: row.answered_at && londonDate(new Date(row.answered_at)),
		courseId: row.id,
		title: row.own_title || englishTitle,
		englishTitle,
		provider: row.provider,
		isExample: row.is_example === 1,
		tell: [row.provider_phone, row.provider_email].filter((one) => one !== null),
		facts: {
			levels: LEVELS.filter((level) => levels.includes(level)),
			slots,
			startsOn: row.starts_on,
			endsOn: row.ends_on,
			online: row.online === 1,
			where: whereOf(row),
			capacity: row.capacity,
			costPence: row.cost_pence,
			costNote: row.cost_note,
			childcare: row.childcare,
			contacts: [
				row.contact_phone ?? row.provider_phone,
				row.contact_email ?? row.provider_email,
			].filter((one) => one !== null),
		},
	};
}

/** The button on that page; pressed twice, or too late, it changes nothing. */
export async function confirmByLink(db: Db, token: string, now: Date): Promise<void> {
	const asked = await getAsked(db, token, "en");
	if (linkState(asked, londonDate(now)) === "open") await confirm(db, asked.id, "contact", now);
}

/** The button on a coordinator's desk. */
export async function confirmOnDesk(
	db: Db,
	person: Person,
	courseId: string,
	now: Date,
): Promise<void> {
	await openClass(db, person, courseId, "en", now);
	if (!(await confirm(db, courseId, person.id, now))) throw forbidden();
}

/** All is true from now on: what was said against it, and what was asked, is settled. */
export async function settleDoubts(trx: Db, courseId: string, now: Date): Promise<void> {
	await settleReports(trx, courseId, now.toISOString());
	await answerRequests(trx, courseId, now.toISOString());
}

function confirm(db: Db, courseId: string, by: string, now: Date): Promise<boolean> {
	const said = { by, on: londonDate(now), at: now.toISOString() };
	return db.transaction().execute(async (trx) => {
		if (!(await confirmPublished(trx, courseId, said))) return false;
		await settleDoubts(trx, courseId, now);
		return true;
	});
}

async function getAsked(db: Db, token: string, language: string) {
	const row = TOKEN.test(token) ? await findAsked(db, hashOfToken(token), language) : undefined;
	if (!row) throw notFound();
	return row;
}

type Asked = Awaited<ReturnType<typeof getAsked>>;

/** Whoever has the letter may be anybody it was passed on to: a hidden address stays hidden. */
function whereOf({ venue, address, town, postcode, address_hidden }: Asked) {
	if (venue === null) return null;
	return address_hidden === 1 ? "hidden" : [venue, address, town, postcode].join(", ");
}
