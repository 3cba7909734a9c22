import type { Month } from "./months.ts";

export type ToldMonth = { month: Month; lessons: number; attendance: number | null };

export type ToldClass = {
	id: string;
	title: string;
	englishTitle: string;
	months: ToldMonth[];
};

type ClassRow = ToldMonth & {
	id: string;
	slug: string;
	english_title: string | null;
	own_title: string | null;
};

/** All classes together, and each apart where there is more than one; newest month first. */
export function toldMonths(months: readonly ToldMonth[], rows: readonly ClassRow[]) {
	const byClass = [...Map.groupBy(rows, ({ id }) => id).values()];
	return { months: [...months], classes: byClass.length > 1 ? byClass.map(toldClass) : [] };
}

function toldClass(rows: readonly ClassRow[]): ToldClass {
	const [{ id, slug, english_title, own_title }] = rows as [ClassRow];
	const englishTitle = english_title ?? slug;
	const months = rows.map(({ month, lessons, attendance }) => ({ month, lessons, attendance }));
	return { id, title: own_title || englishTitle, englishTitle, months };
}
