import { SKILLS, type Skill } from "#app/assessments/levels.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ReadAloud } from "#app/ui/read-aloud.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { CanDoList, LiteracyQuestion } from "./can-do.tsx";
import { answerFields, hrefOfStep, type LevelAnswers, type LevelCheck } from "./level-answers.ts";
import { LevelResult } from "./level-result.tsx";

export function LevelPage({ step, answers }: LevelCheck) {
	if (step === "result") return <LevelResult answers={answers} />;
	return <SkillPage skill={step} answers={answers} />;
}

/** One skill a page, all it asks in one form; what was said before travels in hidden fields. */
function SkillPage({ skill, answers }: { skill: Skill; answers: LevelAnswers }) {
	const { t, english } = usePage();
	const href = useHref();
	const isReading = skill === "reading";
	const at = SKILLS.indexOf(skill);
	const before = SKILLS[at - 1];
	const others = SKILLS.filter((other) => other !== skill);
	const back = before && { href: href(hrefOfStep(before, answers)), label: t("guide:back") };
	return (
		<PageFrame switcher={{ formId: "level", action: "/level", method: "get" }} back={back}>
			<Steps current={at + 1} total={SKILLS.length} />
			<p className="soft">{t("guide:level.title")}</p>
			<h1 data-read>
				<Both own={t(`skills.${skill}`)} english={english(`skills.${skill}`)} />
			</h1>
			<ReadAloud />
			<p data-read>{t("guide:level.description")}</p>
			<p data-read>{t("guide:level.how")}</p>
			<form id="level" method="get" action={href("/level")} className="stack">
				<HiddenField name="done" value={skill} />
				{answerFields(answers, others).map(([name, value]) => (
					<HiddenField key={name} name={name} value={value} />
				))}
				{isReading && <LiteracyQuestion answer={answers.literacy} />}
				<CanDoList skill={skill} answers={answers.skills[skill]} />
				<Button>{t("enrolments:join.continue")}</Button>
			</form>
		</PageFrame>
	);
}
