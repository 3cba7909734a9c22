import { DECLINED, type Question } from "#app/equality/questions.ts";
import type { ReportGroup, Unsaid } from "#app/equality/report-groups.ts";
import type { ReportTotal } from "#app/equality/report-totals.ts";
import type { TextKey } from "#app/http/forms.ts";
import type { Target } from "#app/pilots/targets.ts";
import type { Drafting } from "../drafting.ts";
import {
	type ProfileLine,
	profileCount,
	profileShare,
	type ShownTotal,
	saidCount,
} from "../profile-shares.ts";
import type { Namer } from "../quantity-ids.ts";
import type { DraftCell, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Column, Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { column, words } from "./words.ts";

const TITLES: Record<Question, Label> = {
	sex: words("equality:report.sex"),
	age: words("equality:report.age"),
	ethnicGroup: words("equality:report.ethnicGroup"),
	disability: words("equality:report.disability"),
	employment: words("equality:report.employment"),
};

const GROUPS: Record<ReportGroup, TextKey> = {
	female: "equality:sex.female",
	male: "equality:sex.male",
	"16-24": "equality:report.16-24",
	"25-44": "equality:report.25-44",
	"45-64": "equality:report.45-64",
	"65-over": "equality:age.65-over",
	white: "equality:family.white",
	mixed: "equality:family.mixed",
	asian: "equality:family.asian",
	black: "equality:family.black",
	other: "equality:family.other",
	yes: "equality:disability.yes",
	no: "equality:disability.no",
	paid: "equality:report.paid",
	looking: "equality:report.looking",
	"not-looking": "equality:report.notLooking",
	declined: "equality:totals.declined",
	"not-asked": "equality:totals.notAsked",
};

const COLUMNS: readonly Column[] = [
	column("learners", "sections:learners", "count"),
	column("share", "equality:report.share", "share"),
];
const TARGET_COLUMNS: readonly Column[] = [
	column("target", "pilots:report.target", "share"),
	column("reached", "pilots:report.reached", "share"),
];

const NOT_THEIRS: DraftCell = { kind: "mark", mark: "[z]" };
const NO_TARGET = [NOT_THEIRS, NOT_THEIRS];

/** Whom the classes reach by what learners say of themselves, against what the pilot aims at. */
export function profileTables(
	drafting: Drafting,
	{ profiles, setup, period }: SubjectFacts,
	names: Namer,
): TableDraft[] {
	const targets = currentTargets(setup.targets, period.until);
	return (profiles ?? []).flatMap((total) =>
		total.hidden === null ? [profileTable(drafting, names, total, targets)] : [],
	);
}

/** Instead of a table of a question that too few, or nearly all alike, have answered. */
export function profileNotes({ profiles }: SubjectFacts): SectionDraft["notes"] {
	if (profiles === null) return [];
	const isHidden = ({ hidden }: ReportTotal) => hidden !== null;
	return [
		...(profiles.every(isHidden) ? [] : NOTES),
		...(profiles.some(isHidden) ? [words("equality:report.hidden")] : []),
	];
}

const NOTES: readonly Label[] = [
	words("equality:report.own"),
	words("equality:report.rules"),
	words("equality:report.days"),
];

/** By group: of the quarter that the last day lies in, or of the last one there is. */
type Targets = ReadonlyMap<string, number>;

function currentTargets(targets: readonly Target[], until: string): Targets {
	const inOrder = targets.toSorted((one, other) => (one.quarter < other.quarter ? -1 : 1));
	const current = new Map<string, number>();
	const later = new Set<string>();
	for (const { indicator, quarter, value } of inOrder) {
		if (!later.has(indicator)) current.set(indicator, value);
		if (quarter >= until) later.add(indicator);
	}
	return current;
}

function profileTable(
	drafting: Drafting,
	names: Namer,
	total: ShownTotal,
	targets: Targets,
): TableDraft {
	const { question, lines } = total;
	const hasTargets = lines.some(({ group }) => targets.has(`reach-${group}`));
	const more = (line: ProfileLine, share: DraftCell) =>
		hasTargets ? targetCells(targets.get(`reach-${line.group}`), share) : [];
	const rows = lines.map((line): RowDraft => {
		const count = profileCount(drafting, names, total, line);
		const share = isUnsaid(line.group) ? NOT_THEIRS : profileShare(drafting, names, total, line);
		const cells = [count, share, ...more(line, share)];
		return { id: `said-${line.group}`, label: { key: GROUPS[line.group] }, cells };
	});
	const said: RowDraft = {
		...{ id: "said", label: words("equality:report.said"), isTotal: true },
		cells: [saidCount(drafting, names, total), NOT_THEIRS, ...(hasTargets ? NO_TARGET : [])],
	};
	return {
		...{ id: `reach-${question}`, title: TITLES[question], rowHeader: words("sections:group") },
		columns: hasTargets ? [...COLUMNS, ...TARGET_COLUMNS] : COLUMNS,
		rows: [...rows, said],
		chart: { kind: "bars", title: TITLES[question], columns: ["learners"] },
		notes: [],
	};
}

function targetCells(target: number | undefined, share: DraftCell): DraftCell[] {
	if (target === undefined) return NO_TARGET;
	return [
		{ kind: "target", value: target },
		{ kind: "share-reached", value: share, target, moreIsBetter: true },
	];
}

function isUnsaid(group: ReportGroup): group is Unsaid {
	return group === DECLINED || group === "not-asked";
}
