import type { Person } from "#app/access/person.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { readLearnerWords } from "#app/learners/find-words.ts";
import type { Db } from "#db/open.ts";
import { type Title, titlesOf } from "./class-attendance.ts";
import {
	countLearners,
	listClassesOf,
	listEnrolments,
	listLearners,
	listTitles,
} from "./learner-queries.server.ts";
import { learnerScope } from "./learner-scope.ts";

const ON_A_PAGE = 25;

export type LearnersPage = {
	learners: ListedLearner[];
	/** Of all pages. */
	count: number;
	page: number;
	pages: number;
};

export type ListedLearner = {
	id: string;
	name: string;
	fullName: string | null;
	language: string;
	classes: { title: Title; state: EnrolmentState }[];
};

/** By name, number, e-mail or reference, in all classes or one; a page beyond the last is the last. */
export async function searchLearners(
	db: Db,
	person: Person,
	{ words, courseId }: { words: string; courseId: string },
	wanted: number,
	language: string,
): Promise<LearnersPage> {
	const scope = learnerScope(person);
	const search = { scope, courseId, asked: readLearnerWords(words) };
	const count = await countLearners(db, search);
	const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
	const page = Math.min(Math.max(1, wanted), pages);
	const rows = await listLearners(db, search, {
		limit: ON_A_PAGE,
		offset: (page - 1) * ON_A_PAGE,
	});
	const classesOf = await loadClasses(
		db,
		person,
		rows.map(({ id }) => id),
		language,
	);
	const learners = rows.map((row) => ({
		id: row.id,
		name: row.preferred_name,
		fullName: row.full_name,
		language: row.language,
		classes: classesOf.get(row.id) ?? [],
	}));
	return { learners, count, page, pages };
}

/** Two classes of one title are told apart by their first day. */
export async function listClassChoices(db: Db, person: Person, language: string) {
	const rows = await listClassesOf(db, learnerScope(person), language);
	return rows.map(({ id, slug, starts_on, english_title, own_title }) => ({
		id,
		title: own_title || english_title || slug,
		startsOn: starts_on,
	}));
}

async function loadClasses(
	db: Db,
	person: Person,
	learnerIds: readonly string[],
	language: string,
): Promise<Map<string, ListedLearner["classes"]>> {
	if (learnerIds.length === 0) return new Map();
	const rows = await listEnrolments(db, learnerScope(person), learnerIds);
	const courseIds = [...new Set(rows.map((row) => row.course_id))];
	const titles = titlesOf(await listTitles(db, courseIds, language));
	const classes = new Map<string, ListedLearner["classes"]>();
	for (const { learner_id, course_id, state } of rows) {
		const own = classes.get(learner_id) ?? [];
		classes.set(learner_id, [...own, { title: titles.get(course_id)!, state }]);
	}
	return classes;
}
