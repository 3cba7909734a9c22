import { iCanKey } from "#app/assessments/can-do.ts";
import type { Skill } from "#app/assessments/levels.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";
import { Segments } from "#app/ui/segments.tsx";
import { fieldOf, LITERACY, type Literacy } from "./level-answers.ts";
import {
	ANSWERS,
	type Answer,
	type SkillAnswers,
	STATED_LEVELS,
	type StatedLevel,
} from "./level-range.ts";

const PICTOS: Record<Skill, Record<StatedLevel, PictoName>> = {
	speaking: {
		"pre-entry": "hand",
		"entry-1": "home",
		"entry-2": "bag",
		"entry-3": "doctor",
		"level-1": "people",
	},
	listening: {
		"pre-entry": "hand",
		"entry-1": "speech",
		"entry-2": "clock",
		"entry-3": "doctor",
		"level-1": "radio",
	},
	reading: {
		"pre-entry": "letters",
		"entry-1": "sign",
		"entry-2": "message",
		"entry-3": "paper",
		"level-1": "news",
	},
	writing: {
		"pre-entry": "letters",
		"entry-1": "home",
		"entry-2": "message",
		"entry-3": "form",
		"level-1": "mail",
	},
};

const LOOKS = {
	yes: { picto: "check", tone: "good" },
	help: { picto: "people", tone: "wait" },
	no: { picto: "cross", tone: "quiet" },
} as const satisfies Record<Answer, { picto: PictoName; tone: "good" | "wait" | "quiet" }>;

/** From easy to hard, each with its picture; answered with one tap, or left out. */
export function CanDoList({ skill, answers }: { skill: Skill; answers: SkillAnswers }) {
	const { t } = usePage();
	return (
		<div className="register can-do-list">
			{STATED_LEVELS.map((level) => (
				<Segments
					key={level}
					name={fieldOf(skill, level)}
					legend={<Statement picto={PICTOS[skill][level]} words={t(iCanKey(skill, level))} />}
					options={ANSWERS.map((value) => ({
						value,
						label: t(`guide:level.${value}`),
						...LOOKS[value],
					}))}
					selected={answers[level]}
				/>
			))}
		</div>
	);
}

/** Asked with reading: who never learned to read starts with letters, whatever her English. */
export function LiteracyQuestion({ answer }: { answer: Literacy | null }) {
	const { t } = usePage();
	const words = {
		yes: t("guide:level.yes"),
		little: t("guide:level.literacyLittle"),
		no: t("enrolments:join.no"),
	};
	return (
		<Segments
			name="literacy"
			legend={<Statement picto="language" words={t("guide:level.literacy")} />}
			options={LITERACY.map((value) => ({ value, label: words[value] }))}
			selected={answer ?? undefined}
		/>
	);
}

function Statement({ picto, words }: { picto: PictoName; words: string }) {
	return (
		<span className="can-do">
			<Picto name={picto} size="l" />
			<span data-read>{words}</span>
		</span>
	);
}
