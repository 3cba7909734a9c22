import type { Person } from "#app/access/person.ts";
import { openRequest } from "#app/enrolments/requests.server.ts";
import { loadWaitingList } from "#app/enrolments/waiting-list.server.ts";
import type { Db } from "#db/open.ts";
import { openClassPage } from "./desk.server.ts";

/** The page a request is answered from, to show again when the answer is refused. */
export async function loadAnsweredFrom(
	db: Db,
	person: Person,
	{ enrolmentId, from }: { enrolmentId: string; from: string | null },
	language: string,
	now: Date,
) {
	const { course_id: courseId } = await openRequest(db, person, enrolmentId, language, now);
	if (from === "class") {
		return { from, page: await openClassPage(db, person, courseId, language, now) } as const;
	}
	const list = await loadWaitingList(db, person, { language, page: 1 }, now);
	return { from: "list", list } as const;
}
