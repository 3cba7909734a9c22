import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { type Segment, Segments } from "#app/ui/segments.tsx";
import { CRITERION_RESULTS, type Criterion, referenceOf } from "./criteria.ts";
import { fields } from "./criteria-form.ts";
import type { CriteriaGroup, CriterionNow } from "./criteria-now.ts";
import { NOTHING_NEW } from "./level-key.tsx";
import { SkillName } from "./skill-words.tsx";

type LinesProps = {
	group: CriteriaGroup;
	now: readonly CriterionNow[];
	/** What was typed under a field's name, if the form came back. */
	typed: (field: string) => string;
};

const TONES = { can: "good", "with-help": "wait", "not-yet": "quiet" } as const;

/** The lines of one skill at one level. */
export function CriteriaLines({ group, now, typed }: LinesProps) {
	const { t } = usePage();
	const options = useResults();
	return (
		<section className="criteria-group">
			<h2>
				<SkillName skill={group.skill} />
				<span className="small soft">{t(`levels.${group.level}`)}</span>
			</h2>
			<div className="register can-do-list">
				{group.lines.map((criterion) => (
					<Segments
						key={criterion}
						name={fields.result(criterion)}
						legend={
							<Line criterion={criterion} last={now.find((one) => one.criterion === criterion)} />
						}
						selected={typed(fields.result(criterion))}
						options={options}
					/>
				))}
			</div>
		</section>
	);
}

function useResults(): Segment[] {
	const { t } = useTranslation("assessments");
	const none = (
		<>
			<span aria-hidden="true">{NOTHING_NEW}</span>
			<span className="visually-hidden">{t("classForm.none")}</span>
		</>
	);
	return [
		{ value: "", label: none },
		...CRITERION_RESULTS.map((value) => ({
			value,
			label: t(`criterionResult.${value}`),
			tone: TONES[value],
		})),
	];
}

type LineProps = { criterion: Criterion; last: CriterionNow | undefined };

function Line({ criterion, last }: LineProps) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	return (
		<span className="cell-lines">
			<bdi className="small soft">{referenceOf(criterion)}</bdi>
			<span>{t(`criteria.${criterion}`)}</span>
			{last && (
				<span className="small soft">
					{t("criteriaForm.last", {
						result: t(`criterionResult.${last.result}`),
						day: formatDay(last.assessedOn, language, "short"),
					})}
				</span>
			)}
		</span>
	);
}
