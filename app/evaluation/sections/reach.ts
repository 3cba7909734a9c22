import { LANGUAGES } from "#app/background/background.ts";
import { areaGroups, levelGroups, pilotGroups } from "../course-groups.ts";
import { Drafting } from "../drafting.ts";
import { headlinesOf, indicatorsAt } from "../indicators-at.ts";
import { hasStarted, isFirstEver } from "../measure-courses.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { SectionDraft, TableDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { type GroupColumn, groupTable } from "./group-table.ts";
import { type Line, linesTable } from "./lines-table.ts";
import { profileNotes, profileTables } from "./reach-profiles.ts";
import { column, words } from "./words.ts";

const PLACES: GroupColumn = {
	...column("places", "sections:reach.places", "count"),
	measure: "places",
	cell: (drafting, names, { places, outcomes, noShows }) => {
		drafting.people(names("starts"), outcomes.starts);
		drafting.people(names("no-shows"), noShows);
		drafting.rest(names("not-yet"), places - outcomes.starts - noShows);
		drafting.sum(names("places"), [names("starts"), names("no-shows"), names("not-yet")]);
		return drafting.count(names("places"), places);
	},
};

const STARTS: GroupColumn = {
	...column("starts", "indicators:starts.name", "count"),
	measure: "starts",
	cell: (drafting, names, { outcomes }) => drafting.count(names("starts"), outcomes.starts),
};

const NO_SHOWS: GroupColumn = {
	...column("no-shows", "indicators:no-shows.name", "count"),
	measure: "no-shows",
	cell: (drafting, names, { noShows }) => drafting.count(names("no-shows"), noShows),
};

/** Whom the classes reach: by place, level, first language, and new to English classes or not. */
export function reachSection(facts: SubjectFacts): SectionDraft {
	const drafting = new Drafting();
	const names = namesFor(facts.subject, facts.period.until);
	const indicators = indicatorsAt(facts, facts.period.until);
	drafting.add(indicators);
	const learners = learnersOf(facts);
	const tables = [
		...groupTables(drafting, facts, names),
		newTable(drafting, learners, names),
		languageTable(drafting, facts, learners, names),
		...profileTables(drafting, facts, names),
	];
	return {
		id: "reach",
		headlines: headlinesOf(indicators, ["reached", "starts", "no-shows", "new-to-esol"]),
		tables,
		notes: [words("sections:reach.note"), ...profileNotes(facts)],
		...drafting.drafted(),
	};
}

function groupTables(drafting: Drafting, facts: SubjectFacts, names: Namer): TableDraft[] {
	const tables = [
		{
			...{ id: "reach-pilots", title: words("sections:reach.pilots") },
			...{ rowHeader: words("sections:pilot"), groups: pilotGroups(facts), notes: [] },
		},
		{
			...{ id: "reach-areas", title: words("sections:reach.areas") },
			...{ rowHeader: words("evaluation:column.area"), groups: areaGroups(facts) },
			notes: [words("evaluation:report.areasHelp")],
		},
		{
			...{ id: "reach-levels", title: words("sections:reach.levels") },
			...{ rowHeader: words("evaluation:column.level"), groups: levelGroups(facts) },
			notes: [words("evaluation:report.levelsHelp")],
		},
	];
	return tables
		.filter(({ groups }) => groups.length > 0)
		.map(({ title, ...table }) =>
			groupTable(drafting, facts, {
				...{ ...table, title, columns: [PLACES, STARTS, NO_SHOWS], whole: names },
				chart: { kind: "bars", title, columns: ["starts"] },
			}),
		);
}

const LEARNERS = column("learners", "sections:learners", "count");
const NOT_SAID = "not-said";

type Learners = ReadonlyMap<string, boolean>;

/** Different people who came, and whether no class was before. */
function learnersOf({ courses }: SubjectFacts): Learners {
	const learners = new Map<string, boolean>();
	for (const enrolment of courses.flatMap((course) => course.enrolments).filter(hasStarted)) {
		const { learnerId } = enrolment;
		learners.set(learnerId, isFirstEver(enrolment) || (learners.get(learnerId) ?? false));
	}
	return learners;
}

function newTable(drafting: Drafting, learners: Learners, names: Namer): TableDraft {
	const fresh = [...learners.values()].filter(Boolean).length;
	const line = (id: string, label: Label, measure: string, count: number): Line => {
		return { id, label, of: names(measure), count };
	};
	return linesTable(drafting, {
		...{ id: "reach-new", title: words("sections:reach.new"), rowHeader: words("sections:group") },
		...{ chart: null, notes: [words("indicators:new-to-esol.definition")] },
		...{ column: LEARNERS, total: names("learners") },
		lines: [
			line("new", words("sections:reach.isNew"), "new-to-esol", fresh),
			line("not-new", words("sections:reach.notNew"), "not-new-to-esol", learners.size - fresh),
		],
	});
}

function languageTable(
	drafting: Drafting,
	{ languages }: SubjectFacts,
	learners: Learners,
	names: Namer,
): TableDraft {
	const said = [...learners.keys()].map((id) => languages.get(id) ?? NOT_SAID);
	const counts = Map.groupBy(said, (language) => language);
	const lines = [...LANGUAGES, NOT_SAID].flatMap((language): Line[] => {
		const count = counts.get(language)?.length;
		if (count === undefined) return [];
		const of = names("learners", `language:${language}`);
		return [{ id: `language-${language}`, label: languageLabel(language), of, count }];
	});
	const title = words("sections:reach.languages");
	return linesTable(drafting, {
		...{ id: "reach-languages", title, rowHeader: words("sections:reach.language") },
		...{ chart: { kind: "bars", title, columns: ["learners"] }, notes: [] },
		...{ column: LEARNERS, total: names("learners"), lines },
	});
}

/** The reader's language has the name for it: see `labelWords`. */
function languageLabel(language: string): Label {
	if (language === NOT_SAID) return words("sections:reach.notSaid");
	if (language === "other") return words("sections:reach.other");
	return words("sections:reach.languageName", { language: `language:${language}` });
}
