import type { Script, SpokenLanguage } from "#app/background/background.ts";
import { ABILITIES, SCHOOL, TIMES } from "#app/background/background.ts";
import type { Db } from "#db/open.ts";
import { Random } from "./random.ts";
import { Rows } from "./rows.ts";

const SEED = 2024;
const DAY = 86_400_000;

/** What somebody speaks who reads the pages in a language, and the letters that go with it. */
const SPOKEN: Record<string, readonly (readonly [SpokenLanguage, Script])[]> = {
	ar: [["ar", "Arab"]],
	bn: [["bn", "Beng"]],
	pl: [["pl", "Latn"]],
	ur: [["ur", "Arab"]],
};
const ELSE: readonly (readonly [SpokenLanguage, Script])[] = [
	["so", "Latn"],
	["ti", "Ethi"],
	["pt", "Latn"],
	["tr", "Latn"],
	["ro", "Latn"],
	["prs", "Arab"],
];

/** What tutors wrote down of half of their learners. */
export async function addBackgrounds(db: Db, now: Date): Promise<void> {
	const random = new Random(SEED);
	const rows = new Rows();
	for (const { id, language } of await listLearners(db)) {
		const [first, script] = random.pick(SPOKEN[language] ?? ELSE);
		if (random.chance(0.5)) continue;
		rows.add("language_background", {
			learner_id: id,
			first_language: first,
			other_languages: "",
			scripts: [...new Set<Script>([script, "Latn"])].join(","),
			reading: random.pick(ABILITIES.slice(1, 3)),
			writing: random.pick(ABILITIES.slice(1, 3)),
			school_years: random.pick(SCHOOL.slice(1, 5)),
			time_in_uk: random.pick(TIMES.slice(0, 5)),
			updated_at: new Date(now.getTime() - random.between(5, 60) * DAY).toISOString(),
			updated_by: null,
		});
	}
	await db.transaction().execute((trx) => rows.write(trx));
}

function listLearners(db: Db) {
	return db
		.selectFrom("learner")
		.where("merged_into_id", "is", null)
		.select(["id", "language"])
		.orderBy("id")
		.execute();
}
