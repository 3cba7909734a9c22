import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { GroupTable } from "./group-table.tsx";
import type { Figure, Measure, ReportView, Row, SkillFigures } from "./report-view.ts";
import { levelWords } from "./report-words.ts";
import { SkillsByGroup } from "./skill-tables.tsx";

export type LabelledRow = {
	label: string;
	figures: readonly Figure[];
	skills: readonly SkillFigures[];
};

const PEOPLE = ["reached", "starts", "noShows", "soFar", "retention", "achievement"] as const;
const REGISTERS = [
	"attendance",
	"toldUs",
	"punctuality",
	"completeness",
	"delivery",
	"hoursOffered",
	"hoursAttended",
] as const;
const RELEASED = ["starts", "attendance"] as const;

type GroupTablesProps = {
	/** What the rows are. */
	of: string;
	rows: readonly LabelledRow[];
	audience: ReportView["audience"];
};

export function GroupTables({ of, rows, audience }: GroupTablesProps) {
	const { t } = useTranslation("evaluation");
	const table = (caption: string, measures: readonly Measure[]) => (
		<GroupTable {...{ caption, of, measures }} rows={rows.map(isolated)} />
	);
	if (audience === "public") return table(t("report.shown"), RELEASED);
	return (
		<>
			{table(t("report.people"), PEOPLE)}
			{table(t("report.registers"), REGISTERS)}
			<SkillsByGroup caption={t("report.gained")} {...{ of, rows }} />
		</>
	);
}

/** The words at the beginning of each row, and the last row which is all of them. */
export function useLabels() {
	const { t } = useTranslation("evaluation");
	const { t: anyText } = usePage();
	return {
		courses: ({ courses, total, skills, audience }: ReportView): LabelledRow[] => [
			...label(courses, (name) => name ?? t("group.workplace")),
			audience === "public"
				? { label: t("group.total"), figures: total, skills: [] }
				: { label: t("group.all"), figures: total, skills },
		],
		areas: ({ areas }: ReportView) => label(areas, (name) => name ?? t("group.online")),
		levels: ({ levels }: ReportView) => label(levels, (name) => levelWords(name, anyText)),
	};
}

function label<Name>(rows: readonly Row<Name>[], words: (name: Name) => string): LabelledRow[] {
	return rows.map(({ name, ...row }) => ({ label: words(name), ...row }));
}

function isolated({ label, figures }: LabelledRow) {
	return { label: <bdi>{label}</bdi>, figures };
}
