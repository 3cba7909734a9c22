import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { planDoors } from "#app/plans/my-plan.server.ts";
import { listMySurveys } from "#app/surveys/my-surveys.server.ts";
import { mayQuote } from "#app/voices/my-quotes.server.ts";
import type { Db } from "#db/open.ts";
import type { Door } from "./door.ts";

/** Whose page it is, by what token, and the key of the links that lead on from it. */
export type Opened = { owner: LinkOwner; token: string; secret: string };

/** Where her page leads besides, in the order of the list; each part adds its own. */
export async function listMyDoors(
	db: Db,
	{ owner, token, secret }: Opened,
	now: Date,
): Promise<Door[]> {
	const my = `/my/${token}`;
	return [
		...(await planDoors(db, owner, token)),
		{ path: `/my/${token}/next-step`, picto: "arrow", title: "outcomes:my.title" },
		{ path: `/my/${token}/languages`, picto: "language", title: "background:title" },
		...(await surveyDoors(db, secret, owner, now)),
		...(await voiceDoors(db, owner, my)),
		{ path: `${my}/contact`, picto: "phone", title: "my:contact.title" },
		{ path: `${my}/consents`, picto: "check", title: "my:consents.title" },
		{ path: `${my}/about-me`, picto: "people", title: "equality:my.title" },
		{ path: `${my}/complaint`, picto: "message", title: "privacy:complaint.title" },
		{ path: `${my}/data`, picto: "shield", title: "links:data.door" },
	];
}

/** Only who is in a pilot is asked for words that a report may hold. */
async function voiceDoors(db: Db, owner: LinkOwner, my: string): Promise<Door[]> {
	if (!(await mayQuote(db, owner))) return [];
	return [{ path: `${my}/voice`, picto: "message", title: "social:my.title" }];
}

async function surveyDoors(db: Db, secret: string, owner: LinkOwner, now: Date): Promise<Door[]> {
	const surveys = await listMySurveys(db, secret, owner, now);
	return surveys.map(({ path }) => ({
		...{ path, picto: "message" },
		...{ title: "surveys:start.title", help: "surveys:start.intro" },
	}));
}
