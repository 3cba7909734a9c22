import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { LocalDate } from "#db/columns.ts";
import type { Skill } from "./levels.ts";
import type { Finding } from "./skill-history.ts";
import { HEIGHT, type Point, skillShape, WIDTH } from "./skill-shape.ts";

export type SkillStairsProps = {
	skill: Skill;
	findings: readonly Finding[];
	/** The same for all four, so that one day is at one place in each. */
	span: { from: LocalDate; to: LocalDate };
};

/** A picture of shapes alone: words stand around it, where they can break and grow. */
export function SkillStairs({ skill, findings, span }: SkillStairsProps) {
	const { direction, t } = usePage();
	const { rows, dots, line, held, area } = skillShape(findings, span, direction);
	return (
		<svg
			className="skill-stairs"
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			role="img"
			aria-labelledby={`skill-${skill}-title skill-${skill}-desc`}
			fill="none"
			stroke="currentColor"
		>
			<title id={`skill-${skill}-title`}>{t(`skills.${skill}`)}</title>
			<desc id={`skill-${skill}-desc`}>
				<Description findings={findings} />
			</desc>
			<path className="skill-rows" d={rows.map((y) => `M0 ${y}H${WIDTH}`).join("")} />
			<path className="skill-area" d={area} stroke="none" />
			<path className="skill-held" d={held} strokeWidth="3" strokeDasharray="1 7" />
			<path className="skill-line" d={line} strokeWidth="4" />
			{dots.map((dot, index) => (
				<Dot key={dot.x} dot={dot} isLast={index === dots.length - 1} />
			))}
		</svg>
	);
}

function Dot({ dot, isLast }: { dot: Point; isLast: boolean }) {
	return (
		<circle
			className={isLast ? "skill-dot skill-dot-last" : "skill-dot"}
			cx={dot.x}
			cy={dot.y}
			r={isLast ? 8 : 5.5}
			strokeWidth="3"
		/>
	);
}

function Description({ findings }: { findings: readonly Finding[] }) {
	const { t } = useTranslation("assessments");
	const page = usePage();
	const first = findings.at(0);
	const last = findings.at(-1);
	if (!first || !last) return t("picture.notYet");
	const day = (finding: Finding) => formatDay(finding.assessedOn, page.language, "short");
	const level = (finding: Finding) => page.t(`levels.${finding.level}`);
	if (first === last) return t("picture.descOne", { level: level(first), day: day(first) });
	return t("picture.descChange", {
		from: level(first),
		fromDay: day(first),
		to: level(last),
		toDay: day(last),
	});
}
