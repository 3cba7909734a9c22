import { LEVELS, type Skill } from "#app/assessments/levels.ts";
import { SkillName } from "#app/assessments/skill-words.tsx";
import type { Translate } from "#app/i18n/namespaces.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ReadAloud } from "#app/ui/read-aloud.tsx";
import { hrefOf, NO_SEARCH } from "../finder-address.ts";
import { hrefOfStep, isNewToReading, type LevelAnswers, rangesOf } from "./level-answers.ts";
import { type LevelRange, levelsIn, rangeAcross } from "./level-range.ts";

type ResultProps = { answers: LevelAnswers };

/** Speaking and listening apart from reading and writing: many who talk well never read English. */
export function LevelResult({ answers }: ResultProps) {
	const { t, english } = usePage();
	const href = useHref();
	return (
		<PageFrame back={{ href: href(hrefOfStep("writing", answers)), label: t("guide:back") }}>
			<h1 data-read>
				<Both
					own={t("guide:level.resultTitle")}
					english={english("guide:level.resultTitle")}
					block
				/>
			</h1>
			<ReadAloud />
			<p data-read>{t("guide:level.teacher")}</p>
			<SkillsCard skills={["speaking", "listening"]} answers={answers} />
			<SkillsCard skills={["reading", "writing"]} answers={answers} />
			{isNewToReading(answers) && <NewToReading />}
			<p>
				<a className="target" href={href("/level")}>
					{t("guide:level.again")}
				</a>
			</p>
		</PageFrame>
	);
}

function SkillsCard({ skills, answers }: ResultProps & { skills: readonly Skill[] }) {
	const { t } = usePage();
	const href = useHref();
	const ranges = rangesOf(answers);
	const across = rangeAcross(skills.map((skill) => ranges[skill]));
	return (
		<Card as="section">
			{skills.map((skill) => (
				<SkillResult key={skill} {...{ skill, answers }} range={ranges[skill]} />
			))}
			{across && (
				<ButtonLink href={href(hrefOf({ ...NO_SEARCH, level: levelsIn(across) }))} picto="search">
					{t("guide:level.see", { levels: rangeWords(t, across) })}
				</ButtonLink>
			)}
		</Card>
	);
}

type SkillResultProps = ResultProps & { skill: Skill; range: LevelRange | null };

function SkillResult({ skill, answers, range }: SkillResultProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<div className="split">
			<div data-read>
				<h2>
					<SkillName skill={skill} />
				</h2>
				{range ? <RangeWords range={range} /> : <p>{t("guide:level.none")}</p>}
			</div>
			<a className="target" href={href(hrefOfStep(skill, answers))}>
				{t("guide:change", { what: t(`skills.${skill}`) })}
			</a>
		</div>
	);
}

function RangeWords({ range }: { range: LevelRange }) {
	const { t, english } = usePage();
	const levels = levelsIn(range);
	return (
		<>
			<p className="lead">
				<Both own={rangeWords(t, range)} english={rangeWords(english, range)} block />
			</p>
			<div className="steps-track" aria-hidden="true">
				{LEVELS.map((level) => (
					<i key={level} className={levels.includes(level) ? "done" : undefined} />
				))}
			</div>
		</>
	);
}

function NewToReading() {
	const { t } = usePage();
	return (
		<Notice tone="info" heading={t("guide:level.newToReading")}>
			<p data-read>{t("guide:level.newToReadingHelp")}</p>
		</Notice>
	);
}

function rangeWords(t: Translate, { from, to }: LevelRange): string {
	return t("guide:level.range", { from: t(`levels.${from}`), to: t(`levels.${to}`) });
}
