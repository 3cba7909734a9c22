import type { Db } from "#db/open.ts";
import {
	deleteSearchWords,
	findSearchPlace,
	insertSearchWords,
	listSearchTexts,
} from "./course-search-queries.server.ts";
import { type SearchText, searchWords, WEIGHTS } from "./search-words.ts";

const ROWS_AT_ONCE = 500;

/** Writes anew the words a class is found by; call it whenever its texts or its venue change. */
export async function indexCourse(trx: Db, courseId: string): Promise<void> {
	const words = [...searchWords(await textsOf(trx, courseId))].map(([word, weight]) => ({
		course_id: courseId,
		word,
		weight,
	}));
	await deleteSearchWords(trx, courseId);
	for (let from = 0; from < words.length; from += ROWS_AT_ONCE) {
		await insertSearchWords(trx, words.slice(from, from + ROWS_AT_ONCE));
	}
}

async function textsOf(trx: Db, courseId: string): Promise<SearchText[]> {
	const place = await findSearchPlace(trx, courseId);
	const texts = await listSearchTexts(trx, courseId);
	// Where the address is given after joining, the venue must not be found by its name either.
	const venue = place?.address_hidden === 1 ? [] : [place?.venue, place?.town];
	const places = [place?.provider, ...venue, place?.area];
	return [
		...texts.flatMap(({ language, title, summary }) => [
			{ text: title, language, weight: WEIGHTS.title },
			{ text: summary, language, weight: WEIGHTS.summary },
		]),
		...places.flatMap((text) => (text ? [{ text, language: "en", weight: WEIGHTS.place }] : [])),
	];
}
