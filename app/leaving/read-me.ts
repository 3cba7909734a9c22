export type TableFile = { table: string; says: string; names: readonly string[]; rows: number };

type About = { provider: string; files: readonly TableFile[]; learners: number; on: string };

/** For whoever opens the folder in ten years, without this program. */
export function readMe({ provider, files, learners, on }: About): string {
	return [
		`# What ESOL Plus keeps for ${provider}`,
		"",
		`Written on ${on}. All files are UTF-8. \`learners\` holds one JSON file for each of ${learners} people, named by`,
		"her id, with everything that is kept of her for this provider. Each table is a CSV file with a first line of names;",
		"an apostrophe stands before a cell that a spreadsheet would run.",
		"",
		"A column that ends in `_id` or `_by` holds the id of a row in another table. `_at` is a moment in UTC, `_on`",
		"a day in London. 0 is no and 1 is yes. What is empty was not said. Levels, states and marks are codes in plain English.",
		"",
		...files.flatMap(sectionOf),
		"Not here: what learners say of themselves for totals, surveys and quotes (they go to no provider), passwords and other",
		"secrets of staff, and learners' links.",
		"",
	].join("\n");
}

function sectionOf({ table, says, names, rows }: TableFile): string[] {
	return [
		`## ${table}.csv`,
		"",
		`${says}. ${rows} ${rows === 1 ? "row" : "rows"}.`,
		"",
		...names.map((name) => `- \`${name}\`: ${meaningOf(name)}`),
		"",
	];
}

const POINTS: Readonly<Record<string, string>> = {
	learner_id: "the learner, in learner.csv",
	course_id: "the class, in course.csv",
	lesson_id: "the lesson, in lesson.csv",
	enrolment_id: "the request or place, in enrolment.csv",
	assessment_id: "the assessment, in assessment.csv",
	provider_id: "the provider, in provider.csv",
	venue_id: "the place, in venue.csv",
	plan_id: "the plan, in learning_plan.csv",
	target_id: "the target, in plan_target.csv",
	person_id: "who of the staff, in person.csv",
	id: "its own id",
};

function meaningOf(name: string): string {
	const point = POINTS[name];
	if (point) return point;
	const words = name.replace(/_(id|by|at|on)$/, "").replaceAll("_", " ");
	if (name.endsWith("_by")) return `who of the staff (${words}), in person.csv`;
	if (name.endsWith("_id")) return `the id of the ${words}`;
	if (name.endsWith("_at")) return `when: ${words}, a moment in UTC`;
	if (name.endsWith("_on")) return `which day: ${words}`;
	return words;
}
